import { NavLink, Outlet } from 'react-router';
import { useText } from '../text';
import type { Screen } from './routes';

/** The settings: a list of their pages beside the page. */
export function SettingsLayout({ pages }: { readonly pages: readonly Screen[] }) {
  const text = useText('app');
  return (
    <div className="a-settings">
      <nav aria-label={text('pages.settings')}>
        {pages.map((page) => (page.key === undefined ? null : <NavLink key={page.path} to={page.path} className="a-settings-link">{text(`pages.${page.key}`)}</NavLink>))}
      </nav>
      <Outlet />
    </div>
  );
}

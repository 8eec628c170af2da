import { useEffect, type ReactNode } from 'react';
import { useText } from '../text';

/** A page without the frame: sign-in, first run, why the data does not open. One card in the middle. */
export function PlainPage({ title, lead, children, wide = false }: { readonly title: string; readonly lead?: string; readonly children: ReactNode; readonly wide?: boolean }) {
  const text = useText('common');
  useEffect(() => { document.title = `${title} · ${text('appName')}`; }, [title, text]);
  return (
    <main className={`a-plain ${wide ? 'a-plain-wide' : ''}`}>
      <div className="a-plain-brand"><img src="/anyi.svg" alt="" width="56" height="56" /><span>{text('appName')}</span></div>
      <section className="a-card a-plain-card">
        <h1>{title}</h1>
        {lead === undefined ? null : <p className="a-plain-lead">{lead}</p>}
        {children}
      </section>
    </main>
  );
}

import { Segmented } from 'antd';
import type { Preferences } from '@shared/contract/access';
import { useChoosePreferences, useMe } from '../../api';
import { useText } from '../../text';
import { languageNames } from '../../text/language-names';
import { Page, SectionCard } from '../../ui';
import { ChangePasswordForm } from './change-password';

const sizes: readonly Preferences['textSize'][] = ['normal', 'large', 'extraLarge'];

/** What concerns only the person at the screen: language, text size, password. */
export default function MySettingsPage() {
  const text = useText('access');
  const app = useText('app');
  const common = useText('common');
  const me = useMe();
  const choose = useChoosePreferences();
  return (
    <Page title={text('me.title')} subtitle={`${me.name} · ${common(`roles.${me.role}`)} · ${me.accountName}`} width="form">
      <SectionCard title={text('me.appearance')}>
        <div className="a-stack">
          <div><div className="a-label">{text('me.language')}</div><Segmented value={me.preferences.language} options={languageNames.map(({ value, label }) => ({ value, label: <span lang={value}>{label}</span> }))} onChange={(language) => { choose({ language }); }} /></div>
          <div><div className="a-label">{text('me.textSize')}</div><Segmented value={me.preferences.textSize} options={sizes.map((size) => ({ value: size, label: app(`me.${size}`) }))} onChange={(textSize) => { choose({ textSize }); }} /></div>
          <p className="a-sample">{text('me.sample')}</p>
        </div>
      </SectionCard>
      <SectionCard title={text('change.title')}><div className="a-narrow"><ChangePasswordForm onDone={() => undefined} /></div></SectionCard>
    </Page>
  );
}

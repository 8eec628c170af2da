import { Segmented } from 'antd';
import type { Preferences } from '@shared/contract/access';
import { useChoosePreferences, useMe } from '../../api';
import { useText, type Language } from '../../text';
import { Page, SectionCard } from '../../ui';
import { ChangePasswordForm } from './change-password';

const sizes: readonly Preferences['textSize'][] = ['normal', 'large', 'extraLarge'];
/** The names languages give themselves. */
const languages: readonly { readonly value: Language; readonly label: string }[] = [{ value: 'zh-CN', label: '\u7b80\u4f53\u4e2d\u6587' }, { value: 'en-US', label: 'English' }];

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
          <div><div className="a-label">{text('me.language')}</div><Segmented value={me.preferences.language} options={[...languages]} onChange={(language) => { choose({ language }); }} /></div>
          <div><div className="a-label">{text('me.textSize')}</div><Segmented value={me.preferences.textSize} options={sizes.map((size) => ({ value: size, label: app(`me.${size}`) }))} onChange={(textSize) => { choose({ textSize }); }} /></div>
          <p className="a-sample">{text('me.sample')}</p>
        </div>
      </SectionCard>
      <SectionCard title={text('change.title')}><div className="a-narrow"><ChangePasswordForm onDone={() => undefined} /></div></SectionCard>
    </Page>
  );
}

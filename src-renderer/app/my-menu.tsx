import { InfoCircleOutlined, LockOutlined, LogoutOutlined, QuestionCircleOutlined, SettingOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Popover, Segmented } from 'antd';
import { useNavigate } from 'react-router';
import type { Preferences } from '@shared/contract/access';
import { useChoosePreferences, useLock, useMe, useSignOut } from '../api';
import { useText } from '../text';
import { forgetListStates } from '../ui/list-state';
import { LanguageSwitch } from './language-switch';

const sizes: readonly Preferences['textSize'][] = ['normal', 'large', 'extraLarge'];

/** Text size and language, one click away on every page. */
function TextMenu() {
  const text = useText('app');
  const { preferences } = useMe();
  const choose = useChoosePreferences();
  const content = (
    <div className="a-text-menu">
      <div><div className="a-label">{text('me.textSize')}</div><Segmented value={preferences.textSize} options={sizes.map((size) => ({ value: size, label: text(`me.${size}`) }))} onChange={(textSize) => { choose({ textSize }); }} /></div>
      <div><div className="a-label">{text('me.language')}</div><LanguageSwitch /></div>
    </div>
  );
  return <Popover trigger="click" placement="bottomRight" content={content}><Button type="text" aria-label={`${text('me.textSize')} · ${text('me.language')}`}><span className="a-aa" aria-hidden="true">A<small>A</small></span></Button></Popover>;
}

/** Who am I, and what concerns only me: settings, lock, sign-out. */
export function MyMenu({ onKeys, onAbout }: { readonly onKeys: () => void; readonly onAbout: () => void }) {
  const text = useText('app');
  const common = useText('common');
  const me = useMe();
  const lock = useLock();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    forgetListStates();
    await navigate('/');
    await signOut();
  };
  return (
    <>
      <TextMenu />
      <Button type="text" icon={<LockOutlined />} aria-label={text('me.lock')} title={text('me.lock')} onClick={lock} />
      <Dropdown
        trigger={['click']} placement="bottomRight"
        menu={{
          items: [
            { key: 'settings', icon: <SettingOutlined />, label: text('me.settings'), onClick: () => { void navigate('/settings/me'); } },
            { key: 'keys', icon: <QuestionCircleOutlined />, label: text('commands.keys'), onClick: onKeys },
            { key: 'about', icon: <InfoCircleOutlined />, label: text('about.title'), onClick: onAbout },
            { type: 'divider' },
            { key: 'signOut', icon: <LogoutOutlined />, label: text('me.signOut'), onClick: () => { void leave(); } },
          ],
        }}
      >
        <Button type="text" className="a-me" icon={<UserOutlined />}><span className="a-me-name">{me.name}</span><span className="a-me-role">{common(`roles.${me.role}`)}</span></Button>
      </Dropdown>
    </>
  );
}

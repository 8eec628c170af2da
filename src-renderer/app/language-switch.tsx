import { Segmented } from 'antd';
import { useChoosePreferences, useSessionState } from '../api';
import { switchLanguage, useLanguage, type Language } from '../text';
import { rememberedPreferences, rememberPreferences } from './remembered';

/** The names languages give themselves; the same in every catalogue, so that everybody finds their own. */
const names: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh-CN', label: '\u4e2d\u6587' },
  { value: 'en-US', label: 'English' },
];

/** Switches the language at once: for the person signed in, else for this computer. */
export function LanguageSwitch() {
  const language = useLanguage();
  const choose = useChoosePreferences();
  const signedIn = (useSessionState().data?.me ?? null) !== null;
  return (
    <Segmented
      options={[...names]} value={language}
      onChange={(next) => {
        if (signedIn) choose({ language: next });
        else rememberPreferences({ ...rememberedPreferences(), language: next });
        switchLanguage(next);
      }}
    />
  );
}

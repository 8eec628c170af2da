import { Segmented } from 'antd';
import { useChoosePreferences, useSessionState } from '../api';
import { switchLanguage, useLanguage } from '../text';
import { languageNames } from '../text/language-names';
import { rememberedPreferences, rememberPreferences } from './remembered';

/** Switches the language at once: for the person signed in, else for this computer. */
export function LanguageSwitch() {
  const language = useLanguage();
  const choose = useChoosePreferences();
  const signedIn = (useSessionState().data?.me ?? null) !== null;
  return (
    <Segmented
      options={languageNames.map(({ value, label }) => ({ value, label: <span lang={value}>{label}</span> }))} value={language}
      onChange={(next) => {
        if (signedIn) choose({ language: next });
        else rememberPreferences({ ...rememberedPreferences(), language: next });
        switchLanguage(next);
      }}
    />
  );
}

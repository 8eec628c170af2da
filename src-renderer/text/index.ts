import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '@shared/contract/common';
import { enUS } from './en-US';
import type { KeyOf } from './shape';
import { zhCN } from './zh-CN';

export type { Language } from '@shared/contract/common';
export type Namespace = keyof typeof zhCN;
export type TextKey<N extends Namespace> = KeyOf<(typeof zhCN)[N]>;
export type TextParams = Readonly<Record<string, string | number>>;
/** Gives the sentence of a key, its `{{blanks}}` filled in. An unknown key does not compile. */
export type Text<N extends Namespace> = (key: TextKey<N>, params?: TextParams) => string;

function createText(): I18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    resources: { 'zh-CN': zhCN, 'en-US': enUS },
    lng: 'zh-CN', fallbackLng: false, defaultNS: 'common', initAsync: false,
    // React escapes by itself; escaping twice would show `&amp;`.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** The one text store of the page; `I18nextProvider` hands it to the tree. */
export const textStore = createText();

function asLanguage(code: string): Language {
  return code === 'en-US' ? 'en-US' : 'zh-CN';
}

/** The sentences of one catalogue in the language of the page; the caller draws again when the language changes. */
export function useText<N extends Namespace>(namespace: N): Text<N> {
  const { t } = useTranslation(namespace, { i18n: textStore });
  return t as unknown as Text<N>;
}

/** The same outside a component. Read it when the sentence is needed, not at import: the language may change. */
export function textOf<N extends Namespace>(namespace: N): Text<N> {
  return textStore.getFixedT(textStore.language, namespace) as unknown as Text<N>;
}

/** The language of the page. */
export function useLanguage(): Language {
  const { i18n } = useTranslation('common', { i18n: textStore });
  return asLanguage(i18n.language);
}

/** The language of the page, outside a component. */
export function currentLanguage(): Language {
  return asLanguage(textStore.language);
}

/** Draws the whole page in another language at once, without loading it again. */
export function switchLanguage(language: Language): void {
  void textStore.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
  globalThis.anyiDesktop?.setMenuLanguage(language);
}

/** The side of a bilingual label (standards data) that belongs to the language. */
export function labelIn(label: Bilingual, language: Language): string {
  return language === 'en-US' ? label.en : label.zh;
}

/** Reads bilingual labels of standards data in the language of the page. */
export function useLabel(): (label: Bilingual) => string {
  const language = useLanguage();
  return (label) => labelIn(label, language);
}

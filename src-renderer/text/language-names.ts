import type { Language } from '@shared/contract/common';

/** The names languages give themselves; the same whatever the page's language, so that everybody finds their own. */
export const languageNames: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en-US', label: 'English' },
];

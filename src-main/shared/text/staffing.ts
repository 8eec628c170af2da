import { staffing as en } from './en-US/staffing';
import { staffing as zh } from './zh-CN/staffing';

const catalogues = { 'zh-CN': zh, 'en-US': en } as const;

/** Words about rates and the one-person file, in the language of the paper. */
export function staffingText(language: 'zh-CN' | 'en-US') {
  return catalogues[language];
}

/** Names of the parts of a figure that no standard names: no level held, not assessed. */
export const partNames = {
  noLevel: { zh: zh.noLevel, en: en.noLevel },
  noGrade: { zh: zh.noGrade, en: en.noGrade },
} as const;

import type { DocumentLanguage } from '@shared/documents/model';
import { shifts as en } from '@shared/text/en-US/shifts';
import { shifts as zh, type ShiftsText } from '@shared/text/zh-CN/shifts';

const catalogues: Record<DocumentLanguage, ShiftsText> = { 'zh-CN': zh, 'en-US': en };

/** Words of this module's forms, in the language of the paper. */
export function shiftWords(language: DocumentLanguage): ShiftsText {
  return catalogues[language];
}

import type { DocumentLanguage } from '@shared/documents/model';
import { appraisals as en } from '@shared/text/en-US/appraisals';
import { appraisals as zh, type AppraisalsText } from '@shared/text/zh-CN/appraisals';

const catalogues: Record<DocumentLanguage, AppraisalsText> = { 'zh-CN': zh, 'en-US': en };

/** Words of this module's forms, in the language of the paper. */
export function appraisalWords(language: DocumentLanguage): AppraisalsText {
  return catalogues[language];
}

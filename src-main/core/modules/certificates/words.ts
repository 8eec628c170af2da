import type { DocumentLanguage } from '@shared/documents/model';
import { certificates as en } from '@shared/text/en-US/certificates';
import { certificates as zh, type CertificatesText } from '@shared/text/zh-CN/certificates';

const catalogues: Record<DocumentLanguage, CertificatesText> = { 'zh-CN': zh, 'en-US': en };

/** Words of this module's forms and calendars, in the language of the paper. */
export function certificateWords(language: DocumentLanguage): CertificatesText {
  return catalogues[language];
}

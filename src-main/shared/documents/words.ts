import { documents as en } from '../text/en-US/documents';
import { documents as zh, type DocumentsText } from '../text/zh-CN/documents';
import type { Document, DocumentLanguage } from './model';

const catalogues: Record<DocumentLanguage, DocumentsText> = { 'zh-CN': zh, 'en-US': en };

/** The words around every form, in the document's language. */
export function documentWords(language: DocumentLanguage): DocumentsText {
  return catalogues[language];
}

/** The line under the title: record number and standard. Empty when there is neither. */
export function referenceLine(document: Document): readonly string[] {
  const words = documentWords(document.language);
  return [
    ...(document.recordNumber === null ? [] : [words.recordNumber + words.labelSeparator + document.recordNumber]),
    ...(document.standardEdition === null ? [] : [words.standard + words.labelSeparator + document.standardEdition]),
  ];
}

/** When and by whom it was printed, for the foot of every page. */
export function printedLine(document: Document): string {
  return `${documentWords(document.language).printed} ${document.printedAt} ${document.printedBy}`;
}

/** A record number with its label for the foot of every page; empty when the form has none. */
export function footNumber(document: Document): string {
  const words = documentWords(document.language);
  return document.recordNumber === null ? '' : words.recordNumber + words.labelSeparator + document.recordNumber;
}

/** Puts values into a sentence of the catalogue: `{{name}}` becomes the value of `name`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/** A text of the standards data in the document's language. */
export function said(text: { readonly zh: string; readonly en: string }, language: DocumentLanguage): string {
  return language === 'zh-CN' ? text.zh : text.en;
}

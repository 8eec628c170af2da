import type { RowIssue, RowRemark } from '../contract/roster';
import { roster as en } from './en-US/roster';
import { roster as zh } from './zh-CN/roster';

type Language = 'zh-CN' | 'en-US';
type Words = typeof en;

const catalogues: Record<Language, Words> = { 'zh-CN': zh, 'en-US': en };

/** Words about imported lists that core and screens share. */
export function rosterText(language: Language): Words {
  return catalogues[language];
}

function filled(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => String(params[key] ?? ''));
}

/** "ID number: …" in one sentence: which field, why, and what to do. */
export function reasonSentence(issue: RowIssue, field: string, language: Language): string {
  const words = rosterText(language);
  return filled(words.fieldAndSentence, { field, sentence: filled(words.reasons[issue.reason], issue.params ?? {}) });
}

/** What to look at although the row is taken. */
export function remarkSentence(remark: RowRemark, field: string, language: Language): string {
  const words = rosterText(language);
  return filled(words.fieldAndSentence, { field, sentence: filled(words.notices[remark.notice], remark.params ?? {}) });
}

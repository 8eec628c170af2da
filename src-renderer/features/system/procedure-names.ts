import { formCode } from '@shared/contract/documents';
import { type Text, type TextKey } from '../../text';
import { zhCN } from '../../text/zh-CN';

function isNamed(procedure: string): procedure is TextKey<'audit'> {
  const [module = '', name = ''] = procedure.split('.');
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = zhCN.audit;
  return words[module]?.[name] !== undefined;
}

/** What a procedure is called in the audit trail; an old one that no longer exists keeps its own name. */
export function describeProcedure(text: Text<'audit'>, procedure: string): string {
  return isNamed(procedure) ? text(procedure) : procedure;
}

type SubjectKind = keyof (typeof zhCN)['settings']['audit']['subjects'];

function isSubject(kind: string): kind is SubjectKind {
  return kind in zhCN.settings.audit.subjects;
}

/** What kind of record an entry is about, in words; nothing for kinds that have none. */
export function describeSubject(text: Text<'settings'>, kind: string | null): string {
  if (kind === null) return '';
  if (isSubject(kind)) return text(`audit.subjects.${kind}`);
  return formCode.safeParse(kind).success ? text('audit.subjects.document') : '';
}

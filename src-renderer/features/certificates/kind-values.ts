import * as z from 'zod';
import { civilDate } from '@shared/contract/common';
import type { KindInput, ShownKind } from '@shared/contract/certificates';
import type { Bilingual } from '@shared/contract/common';
import { certificateSubjects, type CertificateSubject, type HoldingRule } from '@shared/standards/certificate';

/** A rule as the form holds it; what the form does not show (alternatives, basis of a shipped rule) is kept as it was. */
export interface RuleValues { readonly positions: readonly string[]; readonly mandatory: boolean; readonly minLevel: string | null; readonly kept?: HoldingRule }
export type ValidityRule = 'none' | 'months' | 'document';

/** What the form of a kind holds. */
export interface KindValues {
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly subject: CertificateSubject;
  readonly validity: { readonly rule: ValidityRule; readonly months: number | null };
  readonly leadDays: readonly number[];
  readonly rules: readonly RuleValues[];
  readonly issuer: string | null;
  readonly levels: string | null;
  readonly reviewMonths: number | null;
  readonly reviewLeadDays: readonly number[];
  readonly renewBeforeDays: number | null;
  readonly basis: string | null;
  readonly note: string | null;
  readonly effectiveOn: string | null;
  readonly reason: string | null;
}

const line = (max: number) => z.string().trim().max(max).nullable().transform((value) => (value === null || value === '' ? null : value));
const days = z.array(z.number().int().min(0).max(3650));
const ruleValues = z.object({ positions: z.array(z.string()), mandatory: z.boolean(), minLevel: z.string().nullable(), kept: z.custom<HoldingRule>().optional() });

/** The form's own fields; what becomes of them is the contract's kind. `changing` asks for a reason, as core does. */
export function kindSchema(changing: boolean) {
  return z.object({
    name: z.string().trim().min(1).max(80), nameEn: line(120), subject: z.enum(certificateSubjects),
    validity: z.object({ rule: z.enum(['none', 'months', 'document']), months: z.number().int().min(1).max(600).nullable() }),
    leadDays: days, rules: z.array(ruleValues), issuer: line(120), levels: line(500),
    reviewMonths: z.number().int().min(1).max(600).nullable(), reviewLeadDays: days, renewBeforeDays: z.number().int().min(0).max(3650).nullable(),
    basis: line(300), note: line(500), effectiveOn: civilDate, reason: changing ? z.string().trim().min(1).max(500) : line(500),
  }).superRefine((values, context) => {
    if (values.validity.rule === 'months' && values.validity.months === null) context.addIssue({ code: 'custom', input: null, path: ['validity'], params: { reason: 'required' } });
  });
}
export type ParsedKind = z.output<ReturnType<typeof kindSchema>>;

/** A text of the form: where it stands as it did, both its languages stay; a new one is the same in both until somebody says otherwise. */
function bilingual(typed: string | null, en: string | null, before: Bilingual | undefined, english: boolean): Bilingual | undefined {
  if (typed === null) return undefined;
  if (before !== undefined && typed === (english ? before.en : before.zh) && en === null) return before;
  return english && before !== undefined && en === null ? { zh: before.zh, en: typed } : { zh: typed, en: en ?? before?.en ?? typed };
}

function levelsOf(text: string | null, before: ShownKind | null, english: boolean): ShownKind['levels'] {
  const names = (text ?? '').split('\n').map((one) => one.trim()).filter((one) => one !== '');
  const known = before?.levels ?? [];
  const named = (name: string) => known.find((level) => (english ? level.name.en : level.name.zh) === name);
  const used = new Set(known.map((level) => level.code));
  return names.map((name, index) => {
    const found = named(name);
    if (found !== undefined) return found;
    let code = `l${String(index + 1)}`;
    while (used.has(code)) code = `${code}x`;
    used.add(code);
    return { code, name: { zh: name, en: name } };
  });
}

function ruleOf({ positions, mandatory, minLevel, kept }: ParsedKind['rules'][number], levels: ShownKind['levels'], staff: boolean): HoldingRule[] {
  if (!staff || positions.length === 0) return [];
  const { minLevel: _old, ...rest } = kept ?? { confidence: 'D' as const };
  const level = minLevel !== null && levels.some((one) => one.code === minLevel) ? { minLevel } : {};
  return [{ ...rest, ...level, positions: [...positions], mandatory }];
}

/** The contract's kind out of the form; `before` is the kind that is changed. */
export function kindOf(values: ParsedKind, before: ShownKind | null, english: boolean): KindInput {
  const levels = levelsOf(values.levels, before, english);
  const issuer = bilingual(values.issuer, null, before?.issuer, english);
  const basis = bilingual(values.basis, null, before?.basis, english);
  const note = bilingual(values.note, null, before?.note, english);
  const { rule, months } = values.validity;
  return {
    code: before?.code ?? null, name: bilingual(values.name, values.nameEn, before?.name, english) ?? { zh: values.name, en: values.name }, subject: values.subject,
    ...(issuer === undefined ? {} : { issuer }), ...(basis === undefined ? {} : { basis }), ...(note === undefined ? {} : { note }),
    validity: rule === 'months' && months !== null ? { rule, months } : { rule: rule === 'months' ? 'document' : rule },
    levels, leadDays: sorted(values.leadDays), reviewMonths: values.reviewMonths, reviewLeadDays: sorted(values.reviewLeadDays), renewBeforeDays: values.renewBeforeDays,
    rules: values.rules.flatMap((one) => ruleOf(one, levels, values.subject === 'staff')), synonyms: before?.synonyms ?? [], confidence: before?.confidence ?? 'D',
  };
}

const sorted = (list: readonly number[]): number[] => [...new Set(list)].toSorted((a, b) => b - a);

/** The form of a new kind; the lead times are the usual ones and can be taken off with a click. */
export function blankKind(today: string): KindValues {
  return {
    name: null, nameEn: null, subject: 'staff', validity: { rule: 'document', months: null }, leadDays: [], rules: [{ positions: [], mandatory: true, minLevel: null }], issuer: null, levels: null,
    reviewMonths: null, reviewLeadDays: [], renewBeforeDays: null, basis: null, note: null, effectiveOn: today, reason: null,
  };
}

/** The form of a kind that is changed. */
export function valuesOf(kind: ShownKind, english: boolean, today: string): KindValues {
  const side = (label: Bilingual | undefined): string | null => (label === undefined ? null : english ? label.en : label.zh);
  return {
    ...blankKind(today), name: side(kind.name), nameEn: english || kind.name.en === kind.name.zh ? null : kind.name.en, subject: kind.subject,
    validity: { rule: kind.validity.rule, months: kind.validity.rule === 'months' ? kind.validity.months : null }, leadDays: kind.leadDays,
    rules: kind.rules.length === 0 ? blankKind(today).rules : kind.rules.map((rule) => ({ positions: rule.positions, mandatory: rule.mandatory, minLevel: rule.minLevel ?? null, kept: rule })),
    issuer: side(kind.issuer), levels: kind.levels.map((level) => side(level.name) ?? '').join('\n'), reviewMonths: kind.reviewMonths, reviewLeadDays: kind.reviewLeadDays,
    renewBeforeDays: kind.renewBeforeDays, basis: side(kind.basis), note: side(kind.note),
  };
}

import type { PreviewRow } from '@shared/contract/roster';
import { maskIdNumber } from '@shared/kit/mask';
import type { ReadDb } from '../../platform/database';
import { departmentNames, positionList } from '../staff';
import { nameOfCode } from './describe';
import { listsInForce } from './lists';
import { changedKeys } from './plan';
import { newDepartment, type ListedStaff } from './staff-rules';
import { staffListFamilies, type GivenStaff } from './staff-target';
import type { Around, Names, Showing } from './target';

export const staffFamilies = Object.values(staffListFamilies);

interface Words {
  code(family: string, code: string | null): string | null;
  position(code: string): string;
  department(id: string | null): string | null;
  idNumber(number: string | null): string | null;
  list(parts: readonly string[]): string | null;
}

function wordsFor(db: ReadDb, { clock, standards }: Around, names: Names): Words {
  const today = clock.today();
  const lists = { lists: listsInForce(standards, staffFamilies, today), ...names };
  const positions = positionList(standards, today);
  const departments = departmentNames(db);
  const isChinese = names.language === 'zh-CN';
  return {
    code: (family, code) => (code === null ? null : nameOfCode(family, code, lists)),
    position: (code) => positions.name(code)[isChinese ? 'zh' : 'en'],
    department: (id) => (id === null ? null : (newDepartment(id) ?? departments.get(id) ?? null)),
    idNumber: (number) => (number === null || names.fullIds ? number : maskIdNumber(number)),
    list: (parts) => (parts.length === 0 ? null : parts.join(isChinese ? '\u3001' : ', ')),
  };
}

type Changes = PreviewRow['changes'];

/** The last employment, as a list shows it: entry, leaving, form, posts held at its end. */
function workFacts({ employments }: ListedStaff, words: Words): Record<string, string | null> {
  const last = employments.at(-1);
  const held = last?.posts.filter((post) => post.toOn === null || post.toOn === last.leaveOn) ?? [];
  const main = held.find((post) => post.main) ?? held[0];
  return {
    entryOn: last?.entryOn ?? null, leaveOn: last?.leaveOn ?? null, form: words.code(staffListFamilies.form, last?.form ?? null),
    department: words.department(main?.departmentId ?? null), position: words.list(held.map((post) => words.position(post.positionCode))),
  };
}

function factText(key: Exclude<keyof ListedStaff, 'employments'>, fields: ListedStaff, words: Words): string | null {
  switch (key) {
    case 'document': return words.idNumber(fields.document.number);
    case 'contacts': return words.list((fields.contacts ?? []).map(({ name, phone }) => (phone === null ? name : `${name} ${phone}`)));
    case 'sex': case 'ethnicity': case 'education': return words.code(staffListFamilies[key], fields[key]);
    case 'socialInsurance': return fields.socialInsurance === null ? null : (fields.socialInsurance.sinceOn ?? (fields.socialInsurance.insured ? '\u2713' : '\u2717'));
    case 'workHistory': return words.list((fields.workHistory ?? []).map(({ employer }) => employer));
    case 'declarations': return words.list((fields.declarations ?? []).map(({ declaredOn }) => declaredOn));
    case 'name': case 'birthOn': case 'phone': case 'address': case 'note': return fields[key];
  }
}

const columnOf: Readonly<Record<string, string>> = { document: 'idNumber', contacts: 'contactName', socialInsurance: 'insured' };

function changesOf(before: ListedStaff, after: ListedStaff, words: Words): Changes {
  const facts = changedKeys(before, after).flatMap((key): Changes => (key === 'employments' ? []
    : [{ field: columnOf[key] ?? key, from: factText(key, before, words), to: factText(key, after, words) }]));
  const [from, to] = [workFacts(before, words), workFacts(after, words)];
  return [...facts, ...Object.keys(to).filter((field) => from[field] !== to[field]).map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }))];
}

/** Rows of a list of staff in words. */
export function showingStaff(db: ReadDb, names: Names, around: Around): Showing<GivenStaff, ListedStaff> {
  const words = wordsFor(db, around, names);
  return {
    of({ given, before, fields }) {
      const { work } = given;
      return {
        name: given.name ?? '',
        values: {
          sex: words.code(staffListFamilies.sex, given.sex ?? null), birthOn: given.birthOn ?? null, idNumber: words.idNumber(given.document?.number ?? null),
          department: work.department ?? null, position: words.list((work.positions ?? []).map((code) => words.position(code))), entryOn: work.entryOn ?? null,
        },
        changes: before === null || fields === null ? [] : changesOf(before, fields, words),
      };
    },
  };
}

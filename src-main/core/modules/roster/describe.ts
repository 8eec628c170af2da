import type { ResidentFields } from '@shared/contract/residents';
import type { PreviewRow } from '@shared/contract/roster';
import { maskIdNumber } from '@shared/kit/mask';
import { changedKeys } from './plan';
import type { CodeLists } from './person-cells';
import { codeListFamilies } from './residents-target';

export interface Names {
  readonly lists: CodeLists;
  readonly language: 'zh-CN' | 'en-US';
  readonly fullIds: boolean;
}

/** What an update would change, each value in the words of the lists, as a person compares them. */
export function describeChanges(before: ResidentFields, after: ResidentFields, names: Names): PreviewRow['changes'] {
  return changedKeys(before, after).map((key) => ({
    field: listField(key), from: valueText(key, before, names), to: valueText(key, after, names),
  }));
}

function listField(key: keyof ResidentFields): string {
  return key === 'document' ? 'idNumber' : key === 'contacts' ? 'contactName' : key;
}

function valueText(key: keyof ResidentFields, fields: ResidentFields, names: Names): string | null {
  const separator = names.language === 'zh-CN' ? '\u3001' : ', ';
  const joined = (parts: readonly string[] | undefined) => (parts === undefined || parts.length === 0 ? null : parts.join(separator));
  switch (key) {
    case 'document':
      return fields.document.number === null || names.fullIds ? fields.document.number : maskIdNumber(fields.document.number);
    case 'contacts':
      return joined(fields.contacts?.map(({ name, phone }) => (phone === null ? name : `${name} ${phone}`)));
    case 'diagnoses':
    case 'medications':
      return joined(fields[key]?.map((one) => one.name));
    case 'religion':
      return fields.religion?.name ?? null;
    case 'livingSituation':
    case 'medicalPayment':
    case 'incomeSources':
    case 'categories':
      return joined(fields[key]?.map((code) => nameOfCode(codeListFamilies[key], code, names)));
    case 'sex':
    case 'ethnicity':
    case 'education':
    case 'marital':
      return fields[key] === null ? null : nameOfCode(codeListFamilies[key], fields[key], names);
    case 'heightCm':
      return fields.heightCm === null ? null : String(fields.heightCm);
    case 'name':
    case 'birthOn':
    case 'phone':
    case 'bed':
      return fields[key];
  }
}

/** A code in the words of its list; a code the list no longer has stands for itself. */
export function nameOfCode(family: string, code: string, { lists, language }: Names): string {
  const item = lists[family]?.items.find((one) => one.code === code);
  return item === undefined ? code : language === 'zh-CN' ? item.text.zh : item.text.en;
}

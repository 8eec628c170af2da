import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { addDays, addMonths, civilDateFrom, type CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import { residentFields, unsaidFields, type ResidentFields, type ResidentFieldsInput } from '@shared/contract/residents';
import { institutionFields } from '@shared/contract/institution';
import { accountName, password } from '@shared/contract/access';
import { role } from '@shared/contract/permissions';
import { createDice, type Dice } from './dice';
import { workShape } from './work-file';

const named = z.object({ code: z.string(), name: z.string(), icd: z.string() });
const demoFile = z.object({
  note: z.string(), password, institution: institutionFields.omit({ uscc: true }).extend({ uscc: z.string() }),
  staff: z.array(z.object({ name: z.string(), accountName, role })),
  surnames: z.array(z.string()).min(1), maleNames: z.array(z.string()).min(1), femaleNames: z.array(z.string()).min(1),
  diagnoses: z.array(named).min(1),
  medications: z.array(z.object({ name: z.string(), route: z.string(), dose: z.string(), frequency: z.string() })).min(1),
  place: z.string(), overrideReason: z.string(), ...workShape,
});
export type DemoFile = z.infer<typeof demoFile>;

/** The lists the made-up home is drawn from. */
export function readDemoFile(resourcesDir: string): DemoFile {
  return demoFile.parse(JSON.parse(readFileSync(join(resourcesDir, 'templates', 'demo-home.json'), 'utf8')));
}

export const DEMO_RESIDENTS = 60;

export interface DemoResident {
  readonly fields: ResidentFields;
  /** Day the resident came; between a month and fourteen months ago, so that the home has a year of history. */
  readonly cameOn: CivilDate;
  /** How frail: 0 well to 4 wholly dependent; the answers are drawn from it. */
  readonly frailty: number;
  readonly falls: number;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number with a right check digit and a province code without a county, which is issued to nobody. */
export function madeUpIdNumber(birthOn: CivilDate, sex: 'male' | 'female', position: number): string {
  const sequence = String(100 + position * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const body = `320000${birthOn.replaceAll('-', '')}${sequence}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

function frailtyOf(dice: Dice): number {
  return dice.weighted([6, 14, 18, 14, 8]);
}

function fieldsOf(dice: Dice, file: DemoFile, position: number, today: CivilDate, frailty: number): ResidentFieldsInput {
  const sex = dice.chance(0.58) ? 'female' : 'male';
  const year = Number(today.slice(0, 4)) - dice.between(68, 97);
  const birthOn = required(civilDateFrom(year, dice.between(1, 12), dice.between(1, 28)), 'a day that exists');
  const given = dice.pick(sex === 'male' ? file.maleNames : file.femaleNames);
  const surname = file.surnames[position % file.surnames.length] ?? '';
  const room = Math.floor(position / 2);
  const sick = frailty >= 3 && dice.chance(0.5);
  const diagnoses = file.diagnoses.filter((one) => (one.code === 'dementia' ? sick : dice.chance(0.28)));
  const family = dice.pick(file.surnames) + dice.pick(dice.chance(0.5) ? file.maleNames : file.femaleNames);
  const widowed = dice.chance(0.55);
  return {
    ...unsaidFields,
    name: surname + given, sex, birthOn,
    document: { kind: 'residentId', number: madeUpIdNumber(birthOn, sex, position), noneReason: null },
    ethnicity: '01', education: dice.pick(['illiterate', 'primary', 'primary', 'junior-middle', 'senior-middle', 'college']),
    marital: widowed ? 'widowed' : 'married', heightCm: dice.between(148, 176),
    bed: `${String(1 + Math.floor(room / 10))}-${String(101 + (room % 10))}-${String(1 + (position % 2))}`,
    livingSituation: ['institution'],
    medicalPayment: [dice.chance(0.6) ? 'employee-insurance' : 'resident-insurance'],
    incomeSources: dice.chance(0.8) ? ['pension'] : ['children', 'state-subsidy'],
    categories: dice.chance(0.2) ? [dice.pick(['destitute', 'low-income-aid', 'low-income-margin', 'advanced-age'])] : [],
    contacts: [{ name: family, relation: 'child', roles: ['emergency', 'agent'], phone: `199000${String(10_000 + position * 37)}`, address: null, note: null }],
    diagnoses: diagnoses.map((one) => ({ name: one.name, icd: one.icd, note: null })),
    medications: diagnoses.length === 0 ? [] : file.medications.slice(0, dice.between(1, file.medications.length)),
  };
}

/** The residents of the made-up home as of a day: the same ones for the same day, whatever the computer. */
export function demoResidents(file: DemoFile, today: CivilDate): DemoResident[] {
  const dice = createDice(20_261_123);
  return Array.from({ length: DEMO_RESIDENTS }, (_, position) => {
    const frailty = frailtyOf(dice);
    const fields = residentFields.parse(fieldsOf(dice, file, position, today, frailty));
    const cameOn = addDays(addMonths(today, -dice.between(1, 14)), -dice.between(0, 25));
    return { fields, cameOn, frailty, falls: dice.chance(0.12) ? 2 : 0 };
  });
}

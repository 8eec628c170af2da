import * as z from 'zod';
import type { CodeList } from '../standards/code-list';
import { standardKind, standardStatus } from '../standards/header';
import type { Standard } from '../standards/parse';
import { standardProblemCodes } from '../standards/problems';
import { scaleSwitches, switchOverrides, type ScaleEdition } from '../standards/scale';
import { bilingual, civilDate, id, instant, nothing, personRef, version, words } from './common';
import { command, query } from './define';

/*
 * Editions travel whole, because the renderer draws forms from them. Core has checked each against its schema when it was
 * loaded; checking sixty kilobytes again at every call would only cost time, so here their kind is looked at.
 */
function ofKind<T extends Standard>(kinds: readonly Standard['kind'][]) {
  return z.custom<T>((value) => typeof value === 'object' && value !== null && 'kind' in value && (kinds as readonly unknown[]).includes(value.kind));
}
const anyStandard = ofKind<Standard>(standardKind.options);
const scaleStandard = ofKind<ScaleEdition>(['scale']);
const codeListStandard = ofKind<CodeList>(['code-list']);

const code = z.string().min(1).max(64);
export const editionHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A rule a standards file breaks, and where. */
const problem = z.object({ path: z.array(z.union([z.string(), z.number()])), problem: z.enum(standardProblemCodes), detail: z.string() });

const own = z.object({ id, version, importedBy: personRef.nullable(), importedAt: instant, retiredAt: instant.nullable(), retireReason: z.string().nullable() });

/** An edition as a list shows it. */
export const editionSummary = z.object({
  kind: standardKind, family: code, edition: code, title: bilingual, jurisdiction: z.string(), status: standardStatus,
  effectiveFrom: civilDate, effectiveTo: civilDate.nullable(), mandatory: z.boolean(),
  source: z.object({ document: z.string(), clause: z.string(), note: z.string() }),
  origin: z.enum(['bundled', 'institution']), hash: editionHash, inForceToday: z.boolean(), retired: z.boolean(),
  /** Facts about the home's own edition; null for a shipped one. */
  own: own.nullable(),
});
export type EditionSummary = z.infer<typeof editionSummary>;

const adoption = z.object({ effectiveOn: civilDate, reason: z.string(), adoptedBy: personRef.nullable(), adoptedAt: instant, version });
const scaleSetting = z.object({
  family: code, edition: code, hash: editionHash, title: bilingual,
  /** What the home has set, and what holds today: the edition's values with the home's in place. */
  overrides: switchOverrides, switches: scaleSwitches,
  /** Number of adoptions so far; a new one names it. */
  version: z.number().int().min(0),
  history: z.array(adoption.extend({ overrides: switchOverrides })),
});
export type ScaleSetting = z.infer<typeof scaleSetting>;

const INVALID_EDITION = { data: z.object({ problems: z.array(problem).min(1) }) };

/** What is drawn from editions: every window reads it again when one comes or goes. */
const editionTopics = ['standards', 'assessments', 'careLevels', 'staff', 'certificates', 'training', 'staffing', 'shifts', 'appraisals', 'today'] as const;

export const standards = {
  list: query({
    doc: 'Every edition, shipped or the home\'s own, and the files that were refused.',
    permission: 'standards.read', input: z.object({ kind: standardKind.optional() }),
    output: z.object({
      editions: z.array(editionSummary),
      refused: z.array(z.object({ name: z.string(), origin: z.enum(['bundled', 'institution']), problems: z.array(problem) })),
    }),
  }),
  get: query({
    doc: 'One edition whole: by its name, or the one in force on a day (today when none is given).',
    permission: 'signedIn', input: z.object({ kind: standardKind, family: code, edition: code.optional(), on: civilDate.optional() }),
    output: z.object({ hash: editionHash, origin: z.enum(['bundled', 'institution']), standard: anyStandard }),
  }),
  byHash: query({
    doc: 'The edition a record was made by.',
    permission: 'signedIn', input: z.object({ hash: editionHash }),
    output: z.object({ hash: editionHash, origin: z.enum(['bundled', 'institution']), standard: anyStandard }),
  }),
  scale: query({
    doc: 'A scale to draw and to score by, with the switches that hold on the day; by default the edition in force today.',
    permission: 'signedIn', input: z.object({ family: code, edition: code.optional(), on: civilDate.optional() }),
    output: z.object({ hash: editionHash, scale: scaleStandard, switches: scaleSwitches }),
  }),
  codeLists: query({
    doc: 'All code lists in force today, for the choices of every form. Public: the first run needs them before anybody can sign in.',
    permission: 'public', input: nothing, output: z.array(codeListStandard),
  }),
  importEdition: command({
    doc: 'Takes over an edition of the home\'s own from the text of a file, checked like a shipped one.',
    permission: 'standards.manage', topics: editionTopics,
    input: z.object({ text: z.string().min(1).max(2_000_000) }), output: editionSummary,
    errors: { INVALID_EDITION, EDITION_EXISTS: { data: z.object({ family: code, edition: code }) } },
  }),
  retireEdition: command({
    doc: 'Puts an edition of the home\'s own out of use; records made by it keep it.',
    permission: 'standards.manage', topics: editionTopics,
    input: z.object({ id, expectedVersion: version, reason: words(500) }), output: z.object({ id, version }),
  }),
  exportEdition: query({
    doc: 'The text of an edition as a file, as it is or prepared as a copy to edit and import under another edition name.',
    permission: 'standards.read', input: z.object({ hash: editionHash, asCopy: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/).nullable() }),
    output: z.object({ fileName: z.string(), text: z.string() }),
  }),
  settings: query({
    doc: 'What the home has decided where standards leave it open: switches per scale, and the naming of care levels.',
    permission: 'standards.read', input: nothing,
    output: z.object({
      scales: z.array(scaleSetting),
      naming: z.object({
        family: code.nullable(), version: z.number().int().min(0), history: z.array(adoption.extend({ family: code })),
        choices: z.array(z.object({ family: code, title: bilingual, usable: z.boolean(), levels: z.array(z.object({ code, name: bilingual })) })),
      }),
    }),
  }),
  adoptSwitches: command({
    doc: 'Sets the switches of a scale from a day on; what is left out stays as the edition says.',
    permission: 'standards.manage', topics: ['standards', 'assessments'],
    input: z.object({ family: code, overrides: switchOverrides, effectiveOn: civilDate, reason: words(500), expectedVersion: z.number().int().min(0) }),
    output: scaleSetting,
  }),
  chooseNamingScheme: command({
    doc: 'Chooses how care levels are called from a day on.',
    permission: 'standards.manage', topics: ['standards', 'careLevels'],
    input: z.object({ family: code, effectiveOn: civilDate, reason: words(500), expectedVersion: z.number().int().min(0) }),
    output: z.object({ family: code, version }),
    errors: { RANKS_NOT_NAMED: { data: z.object({ family: code }) } },
  }),
};

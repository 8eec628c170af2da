import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { standardKinds } from '../../../shared/standards/header';
import { checkCivilDate, checkOneOf, civilDateColumn, idColumn, instantColumn, recordColumns } from '../../platform/columns';

/** Editions of the home's own. Content never changes: a correction is a new edition. An update of the program never writes here. */
export const standardsEditions = sqliteTable(
  'standards_editions',
  {
    id: idColumn(),
    ...recordColumns(),
    kind: text('kind', { enum: standardKinds }).notNull(),
    family: text('family').notNull(),
    edition: text('edition').notNull(),
    /** sha256 of the canonical JSON, by which records name the edition. */
    hash: text('hash').notNull(),
    /** The file as it was imported. */
    content: text('content').notNull(),
    /** Out of use since; the content stays for the records made by it. */
    retiredAt: instantColumn('retired_at'),
    retiredBy: text('retired_by'),
    retireReason: text('retire_reason'),
  },
  (table) => [
    uniqueIndex('standards_editions_name').on(table.kind, table.family, table.edition),
    checkOneOf('standards_editions_kind', table.kind, standardKinds),
  ],
);

/** What the home has set where a scale leaves it open, one row per adoption; the last one whose day has come holds. */
export const scaleSettings = sqliteTable(
  'scale_settings',
  {
    id: idColumn(),
    ...recordColumns(),
    /** Family of the scale. */
    family: text('family').notNull(),
    effectiveOn: civilDateColumn('effective_on').notNull(),
    /** JSON of the switches that differ from the edition. */
    overrides: text('overrides').notNull(),
    reason: text('reason').notNull(),
    /** Counts the adoptions of a family from 1. */
    sequence: integer('sequence').notNull(),
  },
  (table) => [
    uniqueIndex('scale_settings_sequence').on(table.family, table.sequence),
    checkCivilDate('scale_settings_effective_on', table.effectiveOn),
  ],
);

/** Which naming scheme of care levels holds from which day, one row per choice. */
export const namingChoices = sqliteTable(
  'naming_choices',
  {
    id: idColumn(),
    ...recordColumns(),
    /** Family of the naming scheme. */
    family: text('family').notNull(),
    effectiveOn: civilDateColumn('effective_on').notNull(),
    reason: text('reason').notNull(),
    /** Counts the choices from 1. */
    sequence: integer('sequence').notNull(),
  },
  (table) => [
    uniqueIndex('naming_choices_sequence').on(table.sequence),
    checkCivilDate('naming_choices_effective_on', table.effectiveOn),
  ],
);

export { GradeBadge, LevelBadge, StateTag } from './badges';
export { CertificateStateTag } from './certificate-state';
export { CivilDateField } from './civil-date-field';
export { CodeMultiSelect, CodeSelect, type CodeOption } from './code-select';
export { DataTable, type DataColumn } from './data-table';
export { ProgressModal, ReasonModal, StaleDialog, useUndoMessage } from './dialogs';
export { AutosaveMark, DraftOffer, useAge, useDraft } from './draft';
export { ScanInput, useDrop } from './file-intake';
export { FilterChips, KeyHints, type FilterChip } from './filter-chips';
export { useListExport } from './list-export';
export { ListPaper, useNothing } from './list-paper';
export { ListSearch } from './list-search';
export { useListState } from './list-state';
export { OnDuty } from './on-duty';
export { EmptyState, EntryPage, ListPage, Loaded, Page, Problem, RecordPage, SectionCard } from './page';
export { NothingToPrint, PrintPreview } from './print-preview';
export { Field, FieldGrid, useZodForm, ZodForm, type ZodFormState } from './zod-form';
export { PlainPage } from './plain-page';
export { RecoveryCode } from './recovery-code';
export {
  differences, Face, Facts, IdentitySection, KnownList, listNames, merged, PersonStaleDialog, PhotoForNew, PhotoModal, useCodes, type Difference, type Fact,
} from './person';
export { checkScan, MAX_PICTURE_BYTES, type ScanRefusal } from './scan-file';
export { LEAST_LONG_SIDE, preparePicture, ScanRefused, type Turns } from './scan-shrink';
export { useCalm } from './use-calm';

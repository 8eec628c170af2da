export { documentProcedures } from './procedures';
export { renderOfficeFile } from './rendering';
export type { FormContext, ListForm, PrintableForm, RecordForm } from './printable';

export { documentProcedures } from './procedures';
export type { FormContext, ListForm, PrintableForm, RecordForm } from './printable';

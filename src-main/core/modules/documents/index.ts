export { askedOfList } from './asked';
export { documentProcedures } from './procedures';
export type { FormContext, PrintableForm } from './printable';

export { documentProcedures } from './procedures';
export type { PrintableForm } from './printable';

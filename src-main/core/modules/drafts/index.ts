export { draftProcedures, dropDraft } from './procedures';

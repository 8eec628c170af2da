export { mayServe, mayServeAll, serveReader, type ServeQuestion, type ServeReader } from './may-serve';
export { countsAs, shiftNeedsReader } from './ratio';
export { staffingForms } from './forms';
export { staffingProcedures } from './procedures';

export { mayServe, mayServeAll, serveReader, servingProcedures, type ServeQuestion, type ServeReader } from './may-serve';

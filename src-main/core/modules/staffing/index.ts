export { mayServe, mayServeAll, serveReader, type ServeQuestion, type ServeReader } from './may-serve';
export { ratesOn, rateSetOn } from './rates';
export { countedStaff, countsAs, shiftNeedsReader, type ShiftNeed } from './ratio';
export { setTable as setRatioTable } from './setting';
export { staffingForms } from './forms';
export { staffingProcedures } from './procedures';

export { readName, tidyName, typedReading } from './names';
export { historyOf } from './history';
export { codeLists, manyCodes, oneCode, unknownCodes, type Coded, type CodeLists } from './codes';
export { changedFacts } from './facts';
export { photoRefusal } from './photo';
export { begins, personFinder, type Way } from './search';
export { namesInForce, type NameOfCode } from './code-names';

export { standardsProcedures } from './procedures';
export { institutionEditions } from './editions';
export { careLevelPolicyOn, namingSchemeOn, switchesOn } from './settings';

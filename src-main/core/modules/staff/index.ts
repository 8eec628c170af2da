export {
  departmentNames, employedOn, everyStaff, isStaffFile, linkStaffAccount, positionsOn, staffByIds, staffByNameAndBirth, staffMember, staffNames, staffOfAccount, staffOn, voidStaff,
  type StaffDated, type StaffOnDay,
} from './doors';
export { employmentOn, postsOn } from './dated';
export { positionList, type Positions } from './positions';
export { employmentsOf, factsOfRecord, insertStaff, staffByDocument, staffRecord, updateEmployments, updateStaffFacts } from './store';
export { departmentNamed, departmentRecord, insertDepartment, updateDepartment } from './departments';
export { staffProcedures } from './procedures';
export { auditFacts } from './rules';
export { staffForms } from './forms';

import type { PersonDocumentKind } from '../../contract/person';
import type { EmploymentState, StaffColumn } from '../../contract/staff';

/** Words of the staff roster and the organisation chart. */
export const staff = {
  roster: {
    title: '员工花名册', voidedTitle: '已作废的员工档案', number: '序号', count: '共 {{count}} 人',
    columns: {
      name: '姓名', pinyin: '拼音', sex: '性别', age: '年龄', birthOn: '出生日期', documentKind: '证件类型', documentNumber: '证件号码', department: '部门', position: '岗位', form: '用工形式',
      entryOn: '入职日期', leaveOn: '离职日期', state: '在职情况', education: '文化程度', ethnicity: '民族', phone: '联系电话', contact: '紧急联系人及电话', address: '住址', insured: '社会保险',
    } satisfies Record<StaffColumn, string>,
    states: { employed: '在职', upcoming: '待入职', left: '已离职' } satisfies Record<EmploymentState, string>,
    insured: '已参保', notInsured: '未参保',
  },
  chart: {
    title: '组织架构图', on: '截至 {{on}}', department: '部门', head: '负责人', people: '人员及岗位', count: '人数', elsewhere: '未分部门', total: '共 {{departments}} 个部门，{{people}} 人', noHead: '未指定', person: '{{name}}（{{positions}}）',
  },
  documentKinds: {
    residentId: '居民身份证', hkMoTwResidencePermit: '港澳台居民居住证', hkMoTravelPermit: '港澳居民来往内地通行证', twTravelPermit: '台湾居民来往大陆通行证',
    foreignPermanentResident: '外国人永久居留身份证', passport: '护照', other: '其他证件', none: '暂无证件',
  } satisfies Record<PersonDocumentKind, string>,
};
export type StaffText = typeof staff;

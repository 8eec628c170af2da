/** Words of the resident ledger on paper. */
export const residents = {
  ledgerTitle: '入住老年人花名册',
  voidedTitle: '已作废的老年人档案',
  count: '共 {{count}} 人',
  number: '序号',
  columns: {
    name: '姓名', pinyin: '拼音', sex: '性别', age: '年龄', birthOn: '出生日期', documentKind: '证件类型', documentNumber: '证件号码', bed: '床位',
    ability: '能力等级', careLevel: '护理等级', categories: '人员类别', phone: '联系电话', contact: '联系人', ethnicity: '民族', education: '文化程度',
    marital: '婚姻状况', livingSituation: '居住情况', medicalPayment: '医疗费用支付方式', incomeSources: '经济来源', createdAt: '登记日期',
  },
  documentKinds: {
    residentId: '居民身份证', hkMoTwResidencePermit: '港澳台居民居住证', hkMoTravelPermit: '港澳居民来往内地通行证', twTravelPermit: '台湾居民来往大陆通行证',
    foreignPermanentResident: '外国人永久居留身份证', passport: '护照', other: '其他证件', none: '暂无证件',
  },
  listSeparator: '、',
  none: '无',
};
export type ResidentsText = typeof residents;

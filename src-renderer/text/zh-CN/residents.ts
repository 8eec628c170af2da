/** The register of residents: list, record and entry. */
export const residents = {
  title: '老人名册', voidedTitle: '已作废的老人档案',
  register: '登记老人', importRoster: '导入名册', ledger: '打印名册',
  searchPlaceholder: '姓名、拼音、床位或证件后四位',
  age: '{{age}} 岁', years: '{{from}}—{{to}} 岁', yearsFrom: '{{from}} 岁及以上', yearsTo: '{{to}} 岁及以下', noBed: '未安排床位', notAssessed: '未评估',
  sorts: { pinyin: '按姓名', bed: '按床位', oldest: '从年长到年轻', youngest: '从年轻到年长', newest: '最近登记在前' }, sortLabel: '排序',
  filter: { sex: '性别', ageFrom: '年龄从', ageTo: '到', categories: '人员类别', grades: '能力等级', grade: '等级 {{grade}}', voided: '只看已作废', apply: '应用' },
  columns: {
    name: '姓名', pinyin: '拼音', sex: '性别', age: '年龄', birthOn: '出生日期', documentKind: '证件类型', documentNumber: '证件号码', bed: '床位', ability: '能力等级',
    careLevel: '护理等级', categories: '人员类别', phone: '本人电话', contact: '联系人', ethnicity: '民族', education: '文化程度', marital: '婚姻状况',
    livingSituation: '居住情况', medicalPayment: '医疗费用支付方式', incomeSources: '经济来源', createdAt: '登记时间',
  },
  empty: { title: '还没有登记老人', hint: '可以逐位登记，也可以把现有的花名册一次导入。' },
  noMatch: { title: '没有符合条件的老人', hint: '换一个词，或清除筛选条件。' },
  fullNumbers: '显示完整证件号码', fullNumbersHelp: '仅在主管部门要求时使用；导出会留下记录。',
  record: {
    edit: '修改档案', assess: '开始评估', more: '更多操作', void: '作废档案', restore: '恢复档案', pinyin: '更正姓名读音', photo: '更换照片',
    voided: '已作废', voidedBecause: '作废原因：{{reason}}（{{at}}）', showNumber: '显示完整号码', hideNumber: '隐藏号码',
    tabs: { basic: '基本信息', health: '健康', contacts: '联系人', assessments: '评估', history: '记录' },
    unsaid: '未询问', none: '无',
    noAssessments: '还没有评估', noAssessmentsHint: '完成评估并由两位评估员签署后，能力等级会显示在这里。',
    noContacts: '已询问，没有联系人', contactsUnsaid: '还没有询问联系人', levelSince: '自 {{on}} 起', levels: '护理等级', noLevels: '还没有定级',
  },
  entry: {
    newTitle: '登记老人', editTitle: '修改档案：{{name}}', save: '保存档案', saved: '已保存', registered: '已登记：{{name}}',
    sections: { identity: '身份', living: '居住与费用', health: '健康' },
    name: '姓名', sex: '性别', birthOn: '出生日期', documentKind: '证件类型', documentNumber: '证件号码', noneReason: '暂无证件的原因', 
    
    
    
    ethnicity: '民族', education: '文化程度', marital: '婚姻状况', religion: '宗教信仰', religionName: '宗教名称', heightCm: '身高（厘米）', phone: '本人电话', bed: '床位', bedHint: '按本院的写法，如 3-201-1',
    livingSituation: '居住情况', medicalPayment: '医疗费用支付方式', incomeSources: '经济来源', categories: '人员类别',
    unsaid: '未询问', none: '无', some: '有', unsaidHelp: '“未询问”与“无”不同：没有问过就不要选“无”。',
    contactName: '姓名', contactRelation: '与老人的关系', contactRoles: '身份', contactPhone: '电话', contactAddress: '地址', contactNote: '备注', addContact: '添加联系人', contactsLabel: '联系人',
    diagnosis: '疾病诊断', diagnosisName: '疾病名称', icd: 'ICD-10 编码', icdHint: '如 I10、E11.9；不知道可不填', diagnosisNote: '备注', addDiagnosis: '添加诊断', pickDiagnosis: '从常见疾病中选择',
    medication: '长期用药', medicationName: '药物名称', route: '服药方法', dose: '用药剂量', frequency: '用药频率', addMedication: '添加药物',
    
  },
  void: { title: '作废档案', body: '作废后，这份档案不再出现在名册、查找和统计中，但不会删除，可以恢复。', confirm: '作废档案', done: '档案已作废', restored: '档案已恢复' },
  history: {
    empty: '还没有记录', emptyHint: '对这份档案的每次修改都会记在这里。', more: '显示更早的记录', reason: '原因：{{reason}}', change: '{{field}}：{{from}} → {{to}}', yes: '有',
    procedures: {
      register: '登记了档案', correct: '修改了档案', changeNamePinyin: '更正了姓名读音', setPhoto: '更换了照片', void: '作废了档案', restore: '恢复了档案', import: '由名册导入', undo: '撤销了名册导入', other: '更改了档案',
    },
    fields: {
      name: '姓名', namePinyin: '读音', sex: '性别', birthOn: '出生日期', document: '证件', ethnicity: '民族', education: '文化程度', marital: '婚姻状况', religion: '宗教信仰', heightCm: '身高', phone: '本人电话', bed: '床位',
      livingSituation: '居住情况', medicalPayment: '医疗费用支付方式', incomeSources: '经济来源', categories: '人员类别', contacts: '联系人', diagnoses: '疾病诊断', medications: '长期用药', photo: '照片',
    },
    photoSet: '有照片',
  },
  assessment: { baselineOn: '评估基准日期', number: '评估编号', scale: '量表', state: '状态', validUntil: '有效期至' },
  levelStates: { awaiting: '待审批', refused: '未通过', planned: '将生效', current: '执行中', past: '已结束', corrected: '已更正' },
  states: {
    draft: '填写中', complete: '待签署', firstSigned: '待第二人签署', locked: '已锁定', superseded: '已被更正', voided: '已作废',
  },
} as const;

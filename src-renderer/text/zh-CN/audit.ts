import type { Contract } from '@shared/contract';

/** What each change is called in the audit trail; the key is the procedure. */
export const audit = {
  access: {
    signIn: '登录', signOut: '退出登录', unlock: '解锁', changePassword: '修改自己的密码', choosePreferences: '更改语言或文字大小', recover: '用恢复码重设密码',
    createAccount: '新建账号', changeAccount: '修改账号', setAccountActive: '停用或恢复账号', resetPassword: '重置密码',
  },
  appraisals: {
    start: '建立考核表', startMonth: '建立全月考核表', sign: '签署考核表', reopen: '重新打开考核表', acknowledge: '本人确认考核表', lock: '锁定考核表', lockMonth: '锁定全月考核表', void: '作废考核表',
    recordAward: '登记奖惩', correctAward: '更正奖惩', voidAward: '作废奖惩', recordCredit: '登记职业信用', appealCredit: '登记申诉', decideAppeal: '处理申诉', voidCredit: '作废职业信用', setPayTable: '设置薪级表', voidPayTable: '作废薪级表',
  },
  assessments: {
    start: '开始评估', correctHead: '修改评估基本信息', adoptEdition: '改用另一版标准', complete: '完成填写', reopen: '重新打开评估', sign: '签署评估', correctLocked: '建立更正版本', void: '作废评估', requestReassessment: '提出复评', withdrawRequest: '撤回复评',
  },
  careLevels: { propose: '提出护理等级', decide: '审批护理等级', correct: '更正护理等级' },
  certificates: {
    addKind: '新增证书种类', changeKind: '修改证书种类', retireKind: '停用证书种类', chooseRegion: '选择地区方案', record: '登记证书', correct: '更正证书', renew: '登记续证', recordReview: '登记复审',
    verify: '核验证书', void: '作废证书', attachScans: '添加扫描件', removeScan: '去掉扫描件', moveScan: '移动扫描页', turnScan: '旋转扫描页', acknowledge: '答复到期提醒', exportCalendar: '导出日历',
  },
  documents: { export: '导出文书', recordPrinting: '打印文书' },
  institution: { setUp: '首次设置机构', openDemo: '打开演示机构', correct: '修改机构信息' },
  residents: { register: '登记老人', correct: '修改老人档案', changeNamePinyin: '修改姓名读音', setPhoto: '更换照片', void: '作废老人档案', restore: '恢复老人档案' },
  roster: { read: '读取名册文件', check: '核对名册', confirm: '导入名册', errorRows: '下载有问题的行', undo: '撤销导入' },
  shifts: { arrange: '保存排班', publish: '发布排班' },
  staff: {
    register: '登记员工', correct: '修改员工档案', changeNamePinyin: '更正员工姓名读音', setPhoto: '更换员工照片', attachDeclaration: '保存声明扫描件', linkAccount: '关联账号',
    changePosts: '调整岗位', endEmployment: '办理离职', reenter: '办理再入职', correctEmployments: '更正任职记录', void: '作废员工档案', restore: '恢复员工档案',
    openDepartment: '新设部门', changeDepartment: '修改部门', moveDepartment: '调整部门顺序', closeDepartment: '撤销部门', reopenDepartment: '恢复部门',
  },
  staffing: { setRatioTable: '设置人员配比', correctRatioTable: '修改人员配比', voidRatioTable: '作废人员配比' },
  standards: { importEdition: '导入标准版本', retireEdition: '停用标准版本', adoptSwitches: '更改量表设置', chooseNamingScheme: '更换等级名称' },
  system: { backUp: '备份', restoreKey: '用恢复码打开数据' },
  training: {
    schedule: '登记培训', amend: '修改培训', enlist: '加入培训名单', strike: '移出培训名单', keyAttendance: '登记签到', keyResults: '登记考核结果', attach: '添加培训附件', detach: '移除培训附件', close: '完成培训记录', correctClosed: '更正培训记录', void: '作废培训记录', recordRetake: '登记补考', grantCertificates: '由培训发放证书', addPlanItem: '加入培训计划', correctPlanItem: '修改培训计划', dropPlanItem: '撤下培训计划', copyPlan: '复制培训计划', adoptDuty: '设置培训任务',
  },
} as const satisfies { [M in keyof Contract]?: { [P in keyof Contract[M]]?: string } };

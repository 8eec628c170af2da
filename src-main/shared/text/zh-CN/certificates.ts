/** Words of the certificate ledgers, lists and calendars. */
export const certificates = {
  institution: '本机构',
  states: { valid: '有效', expiring: '临期', expired: '过期', reviewDue: '待复审', missing: '缺失', unverified: '未核验' },
  due: { expiry: '到期', review: '复审' },
  why: { missing: '没有', expired: '已过期', unverified: '未核验', levelTooLow: '等级不够', reviewOverdue: '复审逾期' },
  ledger: { title: '持证台账', superseded: '已续证的证书', voided: '已作废的证书记录', count: '共 {{count}} 张' },
  health: { title: '健康证明台账', count: '共 {{count}} 张' },
  licences: { title: '机构证照台账', count: '共 {{count}} 件' },
  expiring: { title: '证照到期清单', on: '截至 {{on}}', ofDay: '{{day}}到期的，截至 {{on}}', count: '共 {{count}} 项' },
  gaps: { title: '持证缺口清单', on: '{{on}} 的情况', count: '共 {{count}} 项，涉及 {{people}} 人' },
  statistics: { title: '持证情况统计', on: '{{on}} 的情况', kinds: '按证书', positions: '按岗位（必须持证的）', levels: '按等级' },
  columns: {
    number: '序号', holder: '姓名', department: '部门', kind: '证书', level: '等级', certificateNumber: '编号', issuer: '发证机关', issuedOn: '发证日期', expiresOn: '有效期至', reviewDueOn: '复审日期',
    state: '状态', verified: '核验', pages: '扫描件', due: '事项', dueOn: '日期', daysLeft: '剩余天数', planOn: '计划日期', note: '备注', position: '岗位', wanting: '缺什么', why: '原因', since: '起始',
    must: '要求', total: '张数', people: '在岗人数', mandatory: '必须持证', met: '已齐', rate: '持证率', count: '人数', responsible: '负责人', renewBy: '申请截止', basis: '依据',
  },
  mandatory: '必须', preferable: '宜具备', yes: '已核验', no: '未核验', or: '或', atLeast: '{{level}}及以上', noLevel: '未填等级', overdue: '逾期 {{days}} 天',
  confidence: { V2: '两个以上来源', V1: '一个来源', D: '本系统预设', L: '地方规定', K: '未核实' },
  kinds: {
    title: '证书种类目录', on: '{{on}} 的目录', withRetired: '{{on}}，包括已停用的', count: '共 {{count}} 种', name: '名称', subject: '持有者', subjects: { staff: '员工', institution: '机构' }, validity: '有效期', review: '复审', reminders: '提醒', positions: '岗位要求', source: '来源',
    scopes: { base: '全国', regional: '地区', home: '本机构' }, retired: '（已停用）', since: '{{on}} 起', none: '没有规定', document: '以证书为准', lasts: { year: '1 年', years: '{{years}} 年', months: '{{months}} 个月' },
    every: { year: '每年', years: '每 {{years}} 年', months: '每 {{months}} 个月' }, leads: '到期前 {{days}} 天', reviewLeads: '复审前 {{days}} 天', renewBefore: '须提前 {{days}} 天申请延续', noLeads: '不提醒', rule: '{{mark}}：{{positions}}', ruleMore: '{{mark}}：{{positions}}（{{more}}）',
  },
  matrix: { title: '岗位应持证书表', on: '{{on}} 的要求', of: '{{on}}，人数按部门：{{departments}}', count: '共 {{count}} 项，其中必须 {{mandatory}} 项', met: '符合 / 在岗', nobody: '无人', confidence: '可信度', since: '本机构自 {{on}} 起的设定' },
  calendar: { name: '证照到期', expiry: '{{holder}}：{{kind}}到期', review: '{{holder}}：{{kind}}复审', renewBy: '请在 {{on}} 前申请延续' },
};
export type CertificatesText = typeof certificates;

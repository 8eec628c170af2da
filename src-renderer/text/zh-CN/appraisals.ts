/** Monthly appraisals, awards and penalties, professional credit, pay by level. */
export const appraisals = {
  title: '考核奖惩', records: '奖惩和职业信用', views: { month: '月度考核', awards: '奖惩', credit: '职业信用', pay: '薪级表' },
  month: '月份', earlier: '上个月', later: '下个月', print: '打印汇总', back: '返回',
  columns: { name: '姓名', department: '部门', positions: '岗位', state: '状态', result: '结果', level: '技能等级', pay: '薪级', levelAndPay: '技能等级和薪级', next: '下一步' },
  state: { draft: '填写中', signed: '待本人确认', acknowledged: '已确认', locked: '已锁定', voided: '已作废' }, none: '未建立',
  filter: { all: '全部', open: '未完成', done: '已锁定' },
  empty: '这个月没有在职员工', emptyHint: '请核对月份，或先登记员工的任职日期。',
  startAll: '建立全月考核表', started: '已建立 {{count}} 份考核表', start: '建立', fill: '填写', open: '查看', lockMonth: '锁定全月', locked: '已锁定 {{count}} 份，还有 {{open}} 份未完成',
  result: '{{percent}} % {{band}}', points: '{{points}} / {{max}} 分', progress: '{{answered}} / {{of}} 项', noLevel: '无等级证书', notSet: '薪级未设置',
  reference: '参考，以属地主管部门要求为准。考核表版本：{{title}}（{{edition}}）',
  sheet: {
    title: '{{name}} {{month}} 考核', sign: '签署考核', signTitle: '签署考核表', signWhat: '签署后内容不能再改；本人确认、锁定之前可以写明原因重新打开。', password: '输入您的登录密码', signed: '考核人签署', acknowledged: '本人确认', onPaper: '本人在打印件上签字，{{on}}',
    acknowledge: '本人确认', acknowledgeOwn: '我已阅读', acknowledgeTitle: '本人确认', acknowledgeWhat: '确认表示已阅读这份考核表，不表示同意全部内容；不同意的，请写在意见里。', paperWhat: '本人已在打印的考核表上签字时，在这里登记签字日期。', paperOn: '签字日期', ownRemark: '本人意见',
    lock: '锁定考核', reopen: '重新打开', reopenWhat: '签署和本人确认将被收回，内容可以再改。', void: '作废', voidWhat: '作废后可以重新建立当月考核表；作废的考核表仍留存。', print: '打印', remark: '考核评语', note: '说明', noteNeeded: '请写明事实。', points: '{{points}} 分', of: '满分 {{max}} 分', missing: '未答', total: '合计', 
    veto: '触及红线，本月直接为“{{band}}”。', keys: { digits: '给分', move: '上一项 / 下一项' }, progress: '已答 {{answered}} / {{of}} 项', own: '这是您自己的考核表，请由另一位同事填写。', voidedBy: '已作废：{{reason}}', lockedLine: '已锁定 {{at}}', signedLine: '{{name}}　{{at}}',
    allowance: '每月 {{amount}} 元', problem: '答案不对，请重新给分。',
  },
  mine: { title: '我的考核', empty: '还没有考核表', emptyHint: '考核人签署后，您的考核表会出现在这里。' },
  who: '员工', date: '日期', year: '年份', allYears: '全部年份', file: '佐证材料', chooseFile: '选择文件', fileHelp: 'JPEG、PNG 或 PDF，不超过 10 MB。', fileGone: '文件没有传上去，请再选一次。', view: '看材料', void: '作废', voided: '已作废：{{reason}}', save: '保存', cancel: '取消', saved: '已保存',
  awards: {
    add: '登记奖惩', kind: '类别', kinds: { award: '奖励', penalty: '处罚' }, name: '事项', detail: '事实', amount: '金额（元）', basis: '依据', empty: '没有奖惩记录', emptyHint: '奖励和处罚登记在这里，可附决定文件。', correct: '更正奖惩', correctOpen: '更正', voidTitle: '作废奖惩', voidWhat: '这条记录不再计入，仍留存备查。', yuan: '{{amount}} 元',
  },
  credit: {
    add: '登记职业信用', direction: '性质', directions: { honour: '守信', breach: '失信' }, kind: '情形', detail: '事实', source: '认定单位', empty: '没有职业信用记录', emptyHint: '守信和失信情形登记在这里，可附佐证。情形清单为本软件自设，未经核实，可以换成属地的清单。',
    state: { standing: '有效', appealed: '申诉中', upheld: '申诉后维持', revoked: '申诉后撤销', voided: '已作废' }, appeal: '登记申诉', appealOn: '申诉日期', appealText: '申诉理由', decide: '处理申诉', decideText: '处理意见', upheld: '维持', revoked: '撤销', outcome: '处理结果', appealed: '{{on}} 申诉：{{text}}', decided: '{{on}} {{name}}：{{text}}', voidTitle: '作废职业信用', voidWhat: '这条记录不再计入，仍留存备查。',
  },
  pay: {
    set: '设置薪级表', none: '还没有设置薪级表', noneHint: '薪级和津贴由机构自定；软件不附带任何金额。', current: '现行：{{title}}', level: '技能等级', grade: '薪级', allowance: '每月津贴（元）', name: '名称', effectiveOn: '执行日期', basis: '依据', noLevel: '无等级证书', save: '保存薪级表', period: '执行时间', open: '至今', voidTitle: '作废薪级表', voidWhat: '作废后，前一张薪级表重新执行。', state: { planned: '待执行', current: '执行中', past: '已结束', voided: '已作废' }, tables: '历次薪级表',
  },
} as const;

/** First run and the facts about the home. */
export const institution = {
  welcome: { title: '欢迎使用安颐', lead: '入住老人、能力评估、护理等级，一次录入，随时可查、可打印。', setUp: '设置我们的机构', setUpHint: '填写机构和院长账号，约 3 分钟。', demo: '先看演示机构', demoHint: '“阳光苑”：60 位虚构老人和一年的记录，不用填写任何内容。', demoBusy: '正在准备演示机构', offline: '数据只保存在这台电脑上，不需要网络。' },
  steps: { home: '机构', director: '院长账号', code: '恢复码', start: '开始', progress: '第 {{step}} 步，共 {{of}} 步' },
  fields: {
    name: '机构名称', nameHelp: '与登记证书一致，会印在报告上。', uscc: '统一社会信用代码', usccHelp: '18 位，见登记证书或营业执照。还没有可以先不填。', kind: '机构类型', address: '地址', beds: '备案床位数', phone: '电话',
    directorName: '院长姓名', accountName: '登录名', accountNameHelp: '登录时输入，如 yuanzhang。', password: '密码', passwordHelp: '至少 {{min}} 个字符，混用字母和数字或符号。', repeat: '再输入一次密码',
  },
  finish: '完成设置',
  start: { title: '{{name}} 已经设置好', lead: '从哪里开始？', importTitle: '导入名册', importHint: '从 Excel 或 CSV 表格导入老人名单，写入前先核对。', oneTitle: '登记第一位老人', oneHint: '手工填写，随后即可评估。', emptyTitle: '先看看', emptyHint: '直接进入今日页面，以后再录入。' },
  page: { title: '机构信息', save: '保存机构信息', saved: '机构信息已保存', demo: '这是演示机构。' },
} as const;

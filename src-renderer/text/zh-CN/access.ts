/** Sign-in, lock, passwords, accounts. */
export const access = {
  signIn: { title: '登录', name: '登录名', password: '密码', submit: '登录', forgot: '忘记密码', hint: '如忘记密码，请院长在“账号与角色”中重置；院长本人可用恢复码。' },
  demo: { title: '演示账号', hint: '演示机构的账号密码都是 {{password}}，点一下即可登录：', password: '演示机构的密码是 {{password}}。' },
  lock: { title: '屏幕已锁定', body: '{{name}} 的内容都保留着，输入密码继续。', unlock: '解锁', other: '换人登录', otherHint: '没有提交的内容会作为草稿保留。' },
  recover: { title: '用恢复码重设院长密码', hint: '恢复码在首次设置时打印，共 25 个字符，分为 5 组。', name: '院长登录名', code: '恢复码', next: '新密码', submit: '重设密码', back: '返回登录', done: '密码已重设。旧恢复码已作废，请保管好新的恢复码。' },
  code: { title: '恢复码', why: '忘记院长密码、换电脑或系统重装后，只有它能打开数据。我们也无法找回。', copy: '复制恢复码', print: '打印恢复码', kept: '我已打印或抄写恢复码，并放在安全的地方', goOn: '继续', printTitle: '安颐 恢复码', printKeep: '请存放在保险柜或上锁的抽屉，不要与电脑放在一起。', printAt: '打印时间：{{time}}', home: '机构：{{name}}' },
  change: { title: '修改密码', first: '首次登录，请换成自己的密码', current: '原密码', next: '新密码', repeat: '再输入一次新密码', submit: '修改密码', rule: '至少 {{min}} 个字符，混用字母和数字或符号。', done: '密码已修改，其他地方的登录已退出。' },
  accounts: {
    title: '账号与角色', add: '新建账号', name: '姓名', accountName: '登录名', role: '角色', state: '状态', lastSignIn: '最近登录', never: '从未登录', active: '使用中', closed: '已停用', firstPassword: '首次密码', mustChange: '待改密码',
    firstPasswordHelp: '交给本人，首次登录时必须改成自己的密码。', accountNameHelp: '登录时输入，可用汉字、字母、数字、点和横线。', create: '建立账号', created: '已为 {{name}} 建立账号', change: '修改姓名或角色', changed: '已保存', reset: '重置密码', resetDone: '密码已重置，请把首次密码交给本人。',
    close: '停用账号', reopen: '恢复使用', closedDone: '已停用 {{name}} 的账号', reopenedDone: '已恢复 {{name}} 的账号', menu: '{{name}} 的更多操作', you: '本人', empty: '还没有账号', roleHelp: '角色决定能看什么、能做什么。',
    roleWords: { director: '全部功能和设置', headNurse: '评估、签署、定级建议、名册', assessor: '评估和签署', safetyOfficer: '安全相关', hr: '人事行政', careWorker: '查看老人和护理等级', inspector: '只能查看和导出' },
  },
  me: { title: '我的设置', appearance: '语言和文字', language: '语言', textSize: '文字大小', sample: '张秀英 1938-05-12 能力等级', account: '我的账号', saved: '已保存' },
} as const;

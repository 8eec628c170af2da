/** Frame of the program: navigation, top bar, search, states of the line to core. */
export const app = {
  skip: '跳到内容', navigation: '主导航',
  nav: { today: '今日', residents: '老人', assessments: '评估', staff: '员工', settings: '设置' },
  pages: {
    staff: '员工名册', newStaff: '登记员工', departments: '部门', organisation: '组织架构',
    today: '今日', residents: '老人名册', newResident: '登记老人', importRoster: '导入名册', importStaff: '导入员工名单', importCertificates: '导入证书清单', assessments: '评估', newAssessment: '开始评估', dueAssessments: '待复评名单', careLevels: '护理等级',
    shifts: '排班', myShifts: '我的排班',
    staffing: '人员配备', appraisals: '考核奖惩', myAppraisals: '我的考核',
    settings: '设置', institution: '机构信息', accounts: '账号与角色', me: '我的设置', standards: '标准与名称', audit: '操作记录', data: '数据与备份', about: '关于安颐',
    training: '培训', newTraining: '登记培训', fileSheets: '归档签到表',
    certificates: '证书台账', newCertificate: '登记证书', expiryBoard: '到期看板', requiredCertificates: '应持证书', certificateKinds: '证书种类', licences: '机构证照',
  },
  /** Everyday words, pinyin and initials under which search finds a page; never shown. */
  words: {
    staff: '人员 职工 花名册 护工 名单 yuangong yg', newStaff: '新员工 入职 添加 dengjiyuangong dyg', departments: '科室 班组 部门设置 bumen bm', organisation: '架构图 组织结构 负责人 zuzhi zzjg',
    today: '首页 主页 待办 提醒 今天 jinri jr', residents: '老人 住户 长者 入住 花名册 名单 档案 台账 床位 laoren lr mingce mc', newResident: '新增老人 添加 建档 新入住 xinzeng xz dengji dj', importCertificates: '证书 证件 导入 表格 excel 清单 上传 批量 daoruzhengshu drzs', importStaff: '员工 导入 表格 excel 名单 上传 批量 daoruyuangong dryg', importRoster: '导入 表格 excel 名单 上传 批量 daoru dr',
    assessments: '能力评估 评定 打分 量表 等级 复评 pinggu pg', newAssessment: '新评估 开始 做评估 xinpinggu xpg', dueAssessments: '到期 逾期 复评 提醒 fuping fp', careLevels: '护理级别 照护等级 定级 变更 hulidengji hldj',
    staffing: '持证率 培训率 上岗率 配比 比例 护理员 社工 技能等级 指标 peibei pb', appraisals: '考核 绩效 月度考核 打分 奖励 处罚 奖惩 信用 薪级 工资等级 补贴 津贴 kaohe kh', myAppraisals: '我的绩效 我的分数 确认考核 wodekaohe wdkh',
    shifts: '班表 值班 排班表 轮班 夜班 在岗 paiban pb', myShifts: '我的班 上班 什么时候上班 wodepaiban wdpb',
    settings: '选项 配置 参数 shezhi sz', institution: '养老院 名称 地址 床位数 信用代码 jigou jg', accounts: '用户 员工 密码 权限 人员 登录名 zhanghao zh', me: '密码 语言 字号 字体 大小 个人 wode wd', standards: '量表 规则 名称 方案 开关 版本 国标 biaozhun bz',
    audit: '日志 审计 谁改了 历史 caozuojilu czjl', data: '备份 恢复 导出 文件夹 beifen bf', about: '版本 许可 软件 guanyu gy',
    training: '学习 教育 岗前 消防培训 安全教育 学时 年度计划 签到表 台账 考核 peixun px', newTraining: '新培训 新增 组织培训 签到 xinpeixun xpx', fileSheets: '签到 扫描 照片 二维码 交回 上传 guidang gd qiandao qd',
    certificates: '证件 资格证 健康证 护理员证 执业证 证照 持证 zhengshu zs', newCertificate: '新增证书 添加证件 录入 扫描件 xinzengzhengshu xzzs', expiryBoard: '到期 临期 过期 提醒 续期 换证 年检 日历 daoqi dq', requiredCertificates: '持证上岗 缺证 缺口 矩阵 谁要有证 yingchi yc', certificateKinds: '证书目录 新增种类 有效期 提前提醒 zhonglei zl', licences: '许可证 执照 备案 消防验收 食品经营许可 电梯登记 xukezheng xkz',
  },
  search: {
    open: '查找', placeholder: '姓名、拼音、床位、证件后四位、页面或操作', people: '老人', staff: '员工', trainings: '培训', pages: '页面', commands: '操作', nothing: '没有找到“{{text}}”', hint: '可以输入姓名、拼音首字母、床号、证件后四位，或要做的事；也可以扫签到表上的二维码。', noSheet: '本机构没有这张签到表对应的培训。请核对是不是拿错了表。', looking: '正在查找这场培训',
    age: '{{age}} 岁', bed: '床位 {{bed}}', keys: '上下选择，回车打开，Esc 关闭',
  },
  commands: { lock: '锁定屏幕', signOut: '退出登录', language: '切换为 English', larger: '放大文字', smaller: '缩小文字', keys: '键盘快捷键', changePassword: '修改密码' },
  commandWords: { lock: '离开 锁屏 suoding sd', signOut: '登出 换人 注销 tuichu tc', language: 'english 英文 中文 语言 yuyan yy', larger: '字号 大字 看不清 fangda fd', smaller: '字号 小字 suoxiao sx', keys: '快捷键 帮助 按键 kuaijiejian kjj', changePassword: '改密码 口令 mima mm' },
  me: { menu: '我的菜单', textSize: '文字大小', normal: '标准', large: '大', extraLarge: '特大', language: '语言', settings: '我的设置', lock: '锁定', signOut: '退出登录' },
  line: { reconnecting: '正在重新连接数据服务，已填写的内容都在，请稍等。', stopped: '数据服务已停止。已填写的内容都在。', retry: '重新启动' },
  needsMe: '待办 {{count}} 项',
  demo: { label: '演示机构', banner: '演示机构：所有人名和数据均为虚构，可以随意操作。' },
  fault: { title: '这个页面出了意外', body: '数据没有受影响。请重新打开这个页面；若仍不行，请把参考编号 {{reference}} 告诉维护人员。', reopen: '重新打开这个页面', home: '回到今日' },
  missing: { title: '没有这个页面', hint: '地址可能写错了，或者您的角色不能查看它。' },
  about: {
    title: '关于安颐', slogan: '养老机构管理软件', version: '版本 {{version}}', licence: '许可', licenceText: 'MIT 许可：可以自由使用、复制、修改和分发，须保留版权声明，不附带任何担保。',
    font: '随附字体 Noto Sans SC（思源黑体），SIL Open Font License 1.1。', schema: '数据库版本', folder: '数据文件夹', host: '运行方式',
    hosts: { electron: '桌面程序', http: '浏览器', test: '测试' },
  },
} as const;

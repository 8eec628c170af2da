/** Words of the desktop shell: menu and the few dialogs it shows by itself. */
export const shell = {
  appName: '安颐',
  menu: {
    app: '安颐',
    about: '关于安颐',
    lock: '锁定',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    search: '查找',
    view: '显示',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '原始大小',
    fullScreen: '全屏',
    reload: '重新载入界面',
    window: '窗口',
    minimize: '最小化',
    help: '帮助',
    keys: '键盘快捷键',
  },
  pageGone: {
    message: '界面停止了响应。',
    detail: '已保存的数据不受影响，最近填写的内容会从草稿中恢复。',
    reload: '重新打开界面',
    quit: '退出',
  },
  startFailed: {
    message: '安颐无法启动。',
    detail: '请检查磁盘空间和文件夹权限后再试。参考编号：',
  },
};

/** Every language of the shell has exactly these words. */
export type ShellText = typeof shell;

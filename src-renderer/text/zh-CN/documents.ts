/** Words of the preview of forms. */
export const documents = {
  title: '打印与导出',
  making: { pdf: '正在生成 PDF', docx: '正在生成 Word 文件', xlsx: '正在生成 Excel 文件' },
  saved: '已导出：{{name}}',
  edition: '依据 {{edition}}',
  number: '编号 {{number}}',
  count: '共 {{documents}} 份',
  shown: '预览前 {{shown}} 份，导出时包含全部 {{documents}} 份。',
  noPdf: '这台电脑没有可生成 PDF 的浏览器。请用“打印”，在打印窗口中选择“另存为 PDF”。',
  purpose: '用途',
  purposeHint: '选填，会记入操作记录，如：报送民政局',
  nothing: '没有可以打印的内容',
  nothingHint: '请从列表或记录页打开打印预览。',
} as const;

/** Words every printed form shares, whatever its module: what stands around the form and under signatures. */
export const documents = {
  recordNumber: '编号',
  standard: '依据',
  printed: '打印',
  /** The authority decides; we never call an edition official that is not. */
  statusNotice: '参考，以属地主管部门要求为准。',
  pageOf: { before: '第 ', between: ' 页 共 ', after: ' 页' },
  page: { before: '第 ', after: ' 页' },
  volume: { before: '全册 ', between: '/', after: '' },
  signature: '签名',
  signedOn: '日期',
  dateBlank: { year: '年', month: '月', day: '日' },
  listSeparator: '；',
  labelSeparator: '：',
};
export type DocumentsText = typeof documents;

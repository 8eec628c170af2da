import type { DocumentsText } from '../zh-CN/documents';

export const documents: DocumentsText = {
  recordNumber: 'No.',
  standard: 'By',
  printed: 'Printed',
  statusNotice: 'For reference; the requirements of the local authority apply.',
  pageOf: { before: 'Page ', between: ' of ', after: '' },
  page: { before: 'Page ', after: '' },
  volume: { before: 'sheet ', between: '/', after: '' },
  signature: 'Signature',
  signedOn: 'Date',
  dateBlank: { year: '-', month: '-', day: '' },
  listSeparator: '; ',
  labelSeparator: ': ',
};

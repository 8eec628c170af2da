import type { SameShape } from '../shape';
import type { documents as zh } from '../zh-CN/documents';

export const documents: SameShape<typeof zh> = {
  title: 'Print and export',
  making: { pdf: 'Making the PDF', docx: 'Making the Word file', xlsx: 'Making the Excel file' },
  saved: 'Exported: {{name}}',
  edition: 'By {{edition}}',
  number: 'No. {{number}}',
  count: '{{documents}} documents',
  shown: 'Showing the first {{shown}}; the export holds all {{documents}}.',
  noPdf: 'This computer has no browser that can make a PDF. Choose "Print" and save as PDF in the print window.',
  purpose: 'Purpose',
  purposeHint: 'Optional, kept in the audit trail, e.g. report to the authority',
  nothing: 'There is nothing to print',
  nothingHint: 'Open the preview from a list or a record.',
};

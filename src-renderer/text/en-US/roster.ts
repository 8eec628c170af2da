import type { SameShape } from '../shape';
import type { roster as zh } from '../zh-CN/roster';

/** What differs by what the list is a list of. */
const targets = {
  residents: {
    title: 'Import a roster', drop: 'Drop the roster here, or click to choose a file', tips: 'Set the ID column to text in Excel, or the last digits are lost.', noHistory: 'No roster has been imported yet',
    needed: 'Say which column holds the name.', titles: 'Name, Sex, Date of birth, ID number', looksLike: 'Same name and birth date as "{{name}}". Is it the same person?', sameAsRow: 'Same person as row {{row}}',
    done: 'The roster is imported', created: '{{count}} new', updated: '{{count}} updated', next: 'See the residents', refusedLead: 'These {{count}} were left as they are:', inUse: 'Row {{row}}, {{name}}: has assessments or other records',
    counts: '{{created}} new, {{updated}} updated, {{skipped}} rows skipped',
  },
  staff: {
    title: 'Import a list of staff', drop: 'Drop the list of staff here, or click to choose a file', tips: 'Set the ID column to text in Excel, or the last digits are lost.', noHistory: 'No list of staff has been imported yet',
    needed: 'Say which column holds the name.', titles: 'Name, Sex, Date of birth, ID number, Position, Joined on', looksLike: 'Same name and birth date as "{{name}}" on the staff. Is it the same person?', sameAsRow: 'Same person as row {{row}}',
    done: 'The list of staff is imported', created: '{{count}} new', updated: '{{count}} updated', next: 'See the staff', refusedLead: 'These {{count}} were left as they are:', inUse: 'Row {{row}}, {{name}}: has certificates, training, shifts or other records',
    counts: '{{created}} new, {{updated}} updated, {{skipped}} rows skipped',
  },
  certificates: {
    title: 'Import a list of certificates', drop: 'Drop the list of certificates here, or click to choose a file', tips: 'One certificate a row. People are found by ID number or name; licences of the home need no name.', noHistory: 'No list of certificates has been imported yet',
    needed: 'Say which column holds the kind of certificate, and which the name or ID number.', titles: 'Name, Certificate, Number, Issued on, Valid until', looksLike: '"{{name}}" has a certificate of this kind already. Is it the same one?', sameAsRow: 'Same certificate as row {{row}}',
    done: 'The list of certificates is imported', created: '{{count}} new', updated: '{{count}} updated', next: 'See the certificates', refusedLead: 'These {{count}} were left as they are:', inUse: 'Row {{row}}, {{name}}: has reviews or other records',
    counts: '{{created}} new, {{updated}} updated, {{skipped}} rows skipped',
  },
};

/** Import of a list, step by step. */
export const roster = {
  targets,
  steps: { choose: 'Choose file', columns: 'Check columns', preview: 'Check rows', done: 'Done' },
  refusals: {
    notASpreadsheet: 'This file is not a spreadsheet; it looks like {{what}}. Choose an Excel (.xlsx, .xls), CSV or .ods file.',
    passwordProtected: 'This file needs a password to open. Remove the password in Excel or WPS, save it, and choose it again.',
    truncated: 'This file is incomplete or damaged; the download may have stopped. Download it again, or open it in Excel and save a copy.',
    empty: 'There is nothing in this file. Check that it is the right one.',
    tooLarge: 'This file is too large (at most {{limitMb}} MB). Remove pictures and sheets you do not need, or split it.',
    tooManyRows: 'This sheet has {{actual}} rows; {{limit}} can be imported at a time. Split it into several files.',
    noHeader: 'No row with column titles was found. Add one above the list, such as "{{titles}}", and choose the file again.',
    tookTooLong: 'Reading this file took more than {{limit}} seconds and was stopped. Save it as .xlsx in Excel and try again.',
    uploadGone: 'The file is no longer waiting. Choose it again.',
  },
  looksLike: { picture: 'a picture', pdf: 'a PDF', textDocument: 'a text document', archive: 'an archive', program: 'a program', media: 'sound or video', database: 'a database', unknown: 'another kind of file' },
  uploadTooLarge: 'This file is too large; at most {{max}} MB. Remove pictures and sheets you do not need, or split it.',
  uploadEmpty: 'This file is empty. Check that it is the right one.',
  uploadFailed: 'The file did not arrive. Please try again.',
  choose: {
    hint: 'Excel (.xlsx, .xls), CSV, .ods, and the .xls of government systems. Nothing is written before you confirm.',
    history: 'Earlier imports', reading: 'Reading the file',
  },
  history: { at: 'When', by: 'By', file: 'File', result: 'Result', undone: '{{rows}} rows undone', undoneSome: '{{rows}} rows undone, {{refused}} kept', undo: 'Undo this import' },
  columns: {
    lead: 'File "{{file}}" with {{rows}} rows. Check what each column holds.',
    encoding: 'Text encoding: {{encoding}}', sheet: 'Sheet', sheetOption: '{{name}} ({{rows}} rows)', headerTo: 'Titles end in row', skipped: 'Left out: {{blank}} blank, {{header}} repeated titles, {{total}} totals, {{note}} notes',
    remembered: 'Filled in as you confirmed it last time.', importedBefore: 'This file was imported by {{by}} on {{at}}. What is already there will show as duplicate or update.',
    column: 'Column in the file', samples: 'Examples', field: 'Import as', fieldOf: 'Import "{{column}}" as', ignore: 'Do not import', untitled: '(no title)', requiredMark: 'required',
    missing: 'No column yet for: {{fields}}. Rows without them will be listed as problems.', check: 'Check every row', checking: 'Checking',
  },
  preview: {
    lead: 'Nothing has been written yet. Check, then import.', all: 'All {{count}}', remarked: 'With remarks',
    outcomes: { new: 'New', update: 'Update', duplicate: 'Duplicate', decide: 'To decide', error: 'Problem' },
    outcomeCount: '{{outcome}} {{count}}',
    row: 'Row', outcome: 'Result', name: 'Name', notes: 'Notes',
    duplicateOfRecord: 'Same as the record there is; nothing new',
    change: '{{field}}: {{from}} → {{to}}', nothing: 'not given',
    decisions: { update: 'The same, update', new: 'Another one, add', skip: 'Skip for now' }, decisionLabel: 'What to do with row {{row}}',
    downloadErrors: 'Download rows with problems', errorsHint: '{{count}} rows cannot be imported. Import the others first if you like; download these, mend them by the reasons in the last column, and import that file.',
    unknownTitle: '{{count}} words are not known', unknownHint: 'Say what each of them means and the next import remembers; or leave them.', unknownKind: 'What the catalogue really does not have: import the other rows, add the kind, and import the file once more; rows already imported show as duplicates.', openKinds: 'Open the kinds', unknownLine: '"{{word}}" ({{rows}} rows)', unknownLabel: 'What "{{word}}" means', unknownPlaceholder: 'Choose', unknownMore: '{{count}} more words follow when these are done.',
    confirm: 'Import {{count}} rows', confirming: 'Importing', empty: 'No rows of this kind', downloaded: '{{count}} rows downloaded',
  },
  done: {
    skipped: '{{count}} rows skipped', again: 'Import another', undo: 'Undo this import', undoing: 'Undoing',
    undoneTitle: '{{count}} rows undone', undoneAll: 'Everything this import wrote has been undone.',
    refused: { changedSince: 'Row {{row}}, {{name}}: changed since the import', voided: 'Row {{row}}, {{name}}: voided already' },
  },
} as const satisfies SameShape<typeof zh>;

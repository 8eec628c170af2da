import type { RowNotice, RowReason } from '../../contract/roster';
import type { RosterText } from '../zh-CN/roster';

const reasons = {
  required: 'is missing. Please fill it in.',
  tooShort: 'is too short. Use at least {{min}} characters.',
  tooLong: 'is too long. Use at most {{max}} characters.',
  tooSmall: 'is too small. It cannot be below {{min}}.',
  tooLarge: 'is too large. It cannot be above {{max}}.',
  notANumber: 'is not a number. Please check it.',
  notADate: 'does not say which day. Write it like 1946-09-25 or 1946.9.25.',
  notInList: '"{{word}}" is not known here. Use a common word for it.',
  format: 'is not written correctly. Please check it.',
  futureDate: 'is after today. Check the year.',
  tooOld: 'is too long ago. Check the year.',
  impossibleDate: 'is a day that does not exist. Check month and day.',
  ambiguousDate: 'is incomplete or can mean two days. Write four-digit year, month and day, like 1946-09-25.',
  idLength: 'has the wrong number of digits. A resident ID has 18 (old ones 15). Complete it from the document.',
  idCharacters: 'holds characters that cannot be in it. Check it against the document.',
  idCheckDigit: 'does not fit its check digit, so one digit is probably wrong. Check it against the document.',
  idPrefix: 'begins differently from numbers of this kind. Check the number and the kind of document.',
  idExcelScientific: 'was turned into a scientific number (like 1.10101E+17) by the spreadsheet and its last digits are lost. Set the column to text, then enter the whole number from the document.',
  idExcelTruncated: 'was kept as a number by the spreadsheet, so its last digits are lost (now 0). Set the column to text, then enter the whole number from the document.',
  birthContradictsId: 'differs from the birth date in the ID number. Correct one of them from the document.',
  sexContradictsId: 'differs from the sex in the ID number. Correct one of them from the document.',
  phone: 'is not a telephone number. Enter 11 digits for a mobile, or a landline with its area code.',
  cellError: 'holds a formula that failed (like #REF!). Enter what it should say.',
  unknownWord: '"{{word}}" is not in the catalogue. Say above on this page which kind it is, or add the kind to the catalogue first.',
  personUnknown: 'names nobody on the staff list. Check name and ID number, or enter the person first.',
  personUnclear: 'fits {{count}} people of that name. Add the ID number to the list.',
  endBeforeStart: 'is before the day of issue. Correct one of them from the certificate.',
  reviewAfterEnd: 'is after the end of validity. Correct one of them from the certificate.',
  numberTaken: 'belongs to "{{name}}" already. Check it against the certificate.',
  leaveBeforeEntry: 'is before the day of joining. Check both days.',
  entryBeforeBirth: 'is before the date of birth. Check both days.',
  employmentOverlap: 'overlaps another employment of the same person. Check the days of joining and leaving.',
} as const satisfies Record<RowReason, string>;

const notices = {
  birthFromId: 'was incomplete and is taken from the ID number.',
  sexFromId: 'was not given and is taken from the ID number.',
  convertedFrom15: 'is an old 15-digit number and was converted to 18 digits. Please check it.',
  unknownAreaCode: 'begins with an unusual area code. Check it against the document.',
  maybeExcelTruncated: 'ends in 000. Its check digit fits, but check it against the document.',
  wordNotKnown: '"{{word}}" is not known here and is not imported.',
  phoneKeptAsNote: 'is not a whole telephone number; it is kept in the contact\'s note as written.',
  phoneTakenAsOwn: 'has no contact name beside it; it is taken as the resident\'s own.',
  nameDiffers: 'is registered as "{{name}}" under the same ID number. Make sure it is the same person.',
  notReadAsNumber: 'is not a number and is not imported.',
  usualForm: 'is not given; taken as a labour contract. Check it.',
  positionMissing: 'names no position known here. Choose one after the import.',
  departmentNew: 'names the department "{{name}}", which does not exist yet; the import makes it.',
} as const satisfies Record<RowNotice, string>;

/** Sentences about rows of an imported list: for the preview and for the file of error rows, which core writes. */
export const roster: { readonly [K in keyof RosterText]: RosterText[K] extends string ? string : Record<keyof RosterText[K], string> } = {
  reasons, notices,
  fieldAndSentence: '{{field}} {{sentence}}',
  reasonColumn: 'Why not imported',
  errorFileSuffix: 'rows to mend',
  undoReason: 'Roster import undone',
};

import type { SameShape } from '../shape';
import type { person as zh } from '../zh-CN/person';

/** What every record of a person says, residents and staff alike. */
export const person = {
  identity: 'Identity',
  name: 'Name',
  sex: 'Sex',
  birthOn: 'Date of birth',
  documentKind: 'Document',
  documentNumber: 'Document number',
  noneReason: 'Why there is no document',
  noneReasonHint: 'For example: lost, a new one is on the way',
  fromNumber: 'Taken from the document number',
  converted: 'The 15-digit number was lengthened to 18 characters as the standard says',
  unknownArea: 'The area code of the number is unusual; compare it with the card',
  maybeExcel: 'The number ends in 000 and may have gone through Excel; compare it with the card',
  contradictHint: 'If the card itself is wrong, choose "Other document" as the kind.',
  taken: 'This document number belongs to "{{name}}".',
  takenVoided: 'This document number belongs to the voided record "{{name}}", which can be restored.',
  openOther: 'Open that record',
  unsaid: 'Not asked',
  none: 'None',
  some: 'Yes',
  removeRow: 'Remove row {{n}}',
  rowTitle: 'No. {{n}}',
  documentKinds: {
    residentId: 'Resident identity card', hkMoTwResidencePermit: 'Residence permit (Hong Kong, Macao, Taiwan)', hkMoTravelPermit: 'Mainland travel permit (Hong Kong, Macao)',
    twTravelPermit: 'Mainland travel permit (Taiwan)', foreignPermanentResident: 'Foreign permanent resident card', passport: 'Passport', other: 'Other document', none: 'No document yet',
  },
  stale: {
    title: 'Somebody has just changed this record', body: 'Everything you typed is still here. This is what differs:', who: '{{who}} changed this record at {{at}}.', fact: 'Item', theirs: 'As it is now', mine: 'What you typed', untouched: 'You did not change it',
    keepMine: 'Keep my changes', takeTheirs: 'Take what is there now', nothing: 'Both sides say the same; you can save.', kept: 'The other change was taken in. Check it, then save.',
  },
  photo: {
    after: 'The photo is saved together with the record', title: 'Photo', choose: 'Choose photo', take: 'Use this photo', remove: 'Remove photo', zoom: 'Zoom', hint: 'Drag the picture until the face is inside the frame.', alt: 'Photo of {{name}}', unreadable: 'This file is not a photo that can be opened. Choose a JPEG or PNG photo.', failed: 'The record is saved, but the photo is not. Choose the photo again on the record page.', preview: 'Crop preview',
  },
  pinyin: { title: 'Correct reading of name', label: 'Reading (pinyin)', help: 'One blank between syllables; used for search and order.', save: 'Save reading' },
} as const satisfies SameShape<typeof zh>;

import type { ResidentsText } from '../zh-CN/residents';

/** Words of the resident ledger on paper. */
export const residents: ResidentsText = {
  ledgerTitle: 'Register of residents',
  voidedTitle: 'Voided records of residents',
  count: 'Residents: {{count}}',
  number: 'No.',
  columns: {
    name: 'Name', pinyin: 'Pinyin', sex: 'Sex', age: 'Age', birthOn: 'Date of birth', documentKind: 'Document', documentNumber: 'Document number', bed: 'Bed',
    ability: 'Ability grade', careLevel: 'Care level', categories: 'Categories', phone: 'Telephone', contact: 'Contact', ethnicity: 'Ethnic group',
    education: 'Education', marital: 'Marital state', livingSituation: 'Living situation', medicalPayment: 'Payment of medical costs',
    incomeSources: 'Income sources', createdAt: 'Entered on',
  },
  documentKinds: {
    residentId: 'Resident identity card', hkMoTwResidencePermit: 'Residence permit (Hong Kong, Macao, Taiwan)',
    hkMoTravelPermit: 'Mainland travel permit (Hong Kong, Macao)', twTravelPermit: 'Mainland travel permit (Taiwan)',
    foreignPermanentResident: 'Foreign permanent resident card', passport: 'Passport', other: 'Other document', none: 'No document yet',
  },
  listSeparator: ', ',
  none: 'none',
};

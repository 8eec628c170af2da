import type { ResidentsText } from '../zh-CN/residents';

/** Words of the resident ledger beside the titles of its columns. */
export const residents: ResidentsText = {
  voidedTitle: 'Voided records of residents',
  documentKinds: {
    residentId: 'Resident identity card', hkMoTwResidencePermit: 'Residence permit (Hong Kong, Macao, Taiwan)',
    hkMoTravelPermit: 'Mainland travel permit (Hong Kong, Macao)', twTravelPermit: 'Mainland travel permit (Taiwan)',
    foreignPermanentResident: 'Foreign permanent resident card', passport: 'Passport', other: 'Other document', none: 'No document yet',
  },
  none: 'none',
};

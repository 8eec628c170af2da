import type { StaffText } from '../zh-CN/staff';

/** Words of the staff roster and the organisation chart. */
export const staff: StaffText = {
  roster: {
    title: 'Staff roster', voidedTitle: 'Voided staff records', number: 'No.', count: '{{count}} people',
    columns: {
      name: 'Name', pinyin: 'Pinyin', sex: 'Sex', age: 'Age', birthOn: 'Born', documentKind: 'Document', documentNumber: 'Document number', department: 'Department', position: 'Position', form: 'Employment',
      entryOn: 'First day', leaveOn: 'Last day', state: 'State', education: 'Education', ethnicity: 'Ethnicity', phone: 'Telephone', contact: 'Emergency contact', address: 'Address', insured: 'Social insurance',
    },
    states: { employed: 'employed', upcoming: 'to come', left: 'left' },
    insured: 'insured', notInsured: 'not insured',
  },
  chart: {
    title: 'Organisation chart', on: 'As of {{on}}', department: 'Department', head: 'Head', people: 'People and positions', count: 'Number', elsewhere: 'In no department', total: '{{departments}} departments, {{people}} people', noHead: 'none', person: '{{name}} ({{positions}})',
  },
  documentKinds: {
    residentId: 'Resident identity card', hkMoTwResidencePermit: 'Residence permit (Hong Kong, Macao, Taiwan)', hkMoTravelPermit: 'Mainland travel permit (Hong Kong, Macao)',
    twTravelPermit: 'Mainland travel permit (Taiwan)', foreignPermanentResident: 'Foreign permanent resident card', passport: 'Passport', other: 'Other document', none: 'None yet',
  },
};

import type { Resident } from '@shared/contract/residents';
import { useText } from '../../text';
import { Facts, SectionCard, StateTag, useCodes } from '../../ui';

/** Whom to call, the number large enough to dial from. */
export function ContactsTab({ resident }: { readonly resident: Resident }) {
  const text = useText('residents');
  const codes = useCodes();
  const { contacts } = resident;
  if (contacts === null || contacts.length === 0) {
    return <SectionCard><p className="a-faint">{contacts === null ? text('record.contactsUnsaid') : text('record.noContacts')}</p></SectionCard>;
  }
  return (
    <div className="a-sections">
      {contacts.map((contact, at) => (
        <SectionCard
          key={at}
          title={<span className="a-person">{contact.name}{contact.roles.map((role) => <StateTag key={role} tone="info">{codes.name('contact-role', role)}</StateTag>)}</span>}
          extra={contact.phone === null ? null : <a className="a-phone" href={`tel:${contact.phone}`}>{contact.phone}</a>}
        >
          <Facts facts={[
            { key: 'relation', label: text('entry.contactRelation'), value: contact.relation === null ? null : codes.name('informant-relation', contact.relation) },
            ...(contact.address === null ? [] : [{ key: 'address', label: text('entry.contactAddress'), value: contact.address }]),
            ...(contact.note === null ? [] : [{ key: 'note', label: text('entry.contactNote'), value: contact.note }]),
          ]} />
        </SectionCard>
      ))}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Select } from 'antd';
import { api } from '../../api';
import { useLabel, useText } from '../../text';
import { CodeMultiSelect, CodeSelect, Field, FieldGrid, KnownList, SectionCard, useCodes, type ZodFormState } from '../../ui';
import { CategoriesField, ReligionField, SomeCodes } from './known-fields';

interface SectionProps { readonly form: ZodFormState; readonly onEdit: () => void }

/** How the resident lives and who pays. */
export function LivingSection() {
  const text = useText('residents');
  const codes = useCodes();
  const unsaid = text('entry.unsaid');
  return (
    <SectionCard title={text('entry.sections.living')}>
      <FieldGrid>
        <Field name="ethnicity" label={text('entry.ethnicity')} optional><CodeSelect options={codes.options('ethnic-group')} allowClear placeholder={unsaid} /></Field>
        <Field name="education" label={text('entry.education')} optional><CodeSelect options={codes.options('education')} allowClear placeholder={unsaid} /></Field>
        <Field name="marital" label={text('entry.marital')} optional><CodeSelect options={codes.options('marital')} allowClear placeholder={unsaid} /></Field>
        <Field name="phone" label={text('entry.phone')} optional><Input maxLength={40} inputMode="tel" autoComplete="off" /></Field>
        <Field name="livingSituation" label={text('entry.livingSituation')} optional><SomeCodes options={codes.options('living-situation')} /></Field>
        <Field name="medicalPayment" label={text('entry.medicalPayment')} optional><SomeCodes options={codes.options('medical-payment')} /></Field>
        <Field name="incomeSources" label={text('entry.incomeSources')} optional><SomeCodes options={codes.options('income-source')} /></Field>
        <Field name="heightCm" label={text('entry.heightCm')} optional><InputNumber min={0} max={999} precision={1} /></Field>
        <Field name="categories" label={text('entry.categories')} optional span="full"><CategoriesField options={codes.options('resident-category')} /></Field>
        <Field name="religion" label={text('entry.religion')} optional span="full"><ReligionField /></Field>
      </FieldGrid>
    </SectionCard>
  );
}

/** Whom to call. */
export function ContactsSection({ form, onEdit }: SectionProps) {
  const text = useText('residents');
  const codes = useCodes();
  return (
    <SectionCard>
      <KnownList
        form={form} name="contacts" label={text('entry.contactsLabel')} addLabel={text('entry.addContact')} onEdit={onEdit}
        empty={{ name: '', relation: null, roles: [], phone: '', address: '', note: '' }}
        row={(at) => (
          <>
            <Field name={['contacts', at, 'name']} label={text('entry.contactName')}><Input maxLength={60} autoComplete="off" /></Field>
            <Field name={['contacts', at, 'phone']} label={text('entry.contactPhone')} optional><Input maxLength={40} inputMode="tel" autoComplete="off" /></Field>
            <Field name={['contacts', at, 'relation']} label={text('entry.contactRelation')} optional><CodeSelect options={codes.options('informant-relation')} allowClear /></Field>
            <Field name={['contacts', at, 'roles']} label={text('entry.contactRoles')} optional><CodeMultiSelect options={codes.options('contact-role')} /></Field>
            <Field name={['contacts', at, 'address']} label={text('entry.contactAddress')} optional><Input maxLength={200} autoComplete="off" /></Field>
            <Field name={['contacts', at, 'note']} label={text('entry.contactNote')} optional><Input maxLength={200} autoComplete="off" /></Field>
          </>
        )}
      />
    </SectionCard>
  );
}

/** The diseases the assessment form asks for, so that a diagnosis entered here fills that form. */
function DiagnosisPicker({ onPick }: { readonly onPick: (diagnosis: object) => void }) {
  const text = useText('residents');
  const label = useLabel();
  const { data } = useQuery(api.residents.diagnosisChoices.queryOptions());
  return (
    <Select
      className="a-select" aria-label={text('entry.pickDiagnosis')} placeholder={text('entry.pickDiagnosis')} value={null} showSearch={{ optionFilterProp: 'label' }}
      options={(data ?? []).map((choice) => ({ value: choice.code, label: label(choice.name) }))}
      onChange={(code: string | null) => {
        const choice = data?.find((one) => one.code === code);
        if (choice === undefined) return;
        const name = label(choice.name);
        // The range stands in its own field, so it is taken off the name.
        onPick({ name: choice.icd === null ? name : name.replace(choice.icd, '').trim(), icd: choice.icd ?? '', note: '' });
      }}
    />
  );
}

/** Diagnoses and long-term medication. */
export function HealthSection({ form, onEdit }: SectionProps) {
  const text = useText('residents');
  return (
    <SectionCard title={text('entry.sections.health')}>
      <KnownList
        form={form} name="diagnoses" label={text('entry.diagnosis')} addLabel={text('entry.addDiagnosis')} onEdit={onEdit} empty={{ name: '', icd: '', note: '' }}
        more={(add) => <DiagnosisPicker onPick={add} />}
        row={(at) => (
          <>
            <Field name={['diagnoses', at, 'name']} label={text('entry.diagnosisName')}><Input maxLength={100} autoComplete="off" /></Field>
            <Field name={['diagnoses', at, 'icd']} label={text('entry.icd')} help={text('entry.icdHint')} optional><Input maxLength={40} autoComplete="off" className="a-number" /></Field>
            <Field name={['diagnoses', at, 'note']} label={text('entry.diagnosisNote')} optional><Input maxLength={200} autoComplete="off" /></Field>
          </>
        )}
      />
      <KnownList
        form={form} name="medications" label={text('entry.medication')} addLabel={text('entry.addMedication')} onEdit={onEdit} empty={{ name: '', route: '', dose: '', frequency: '' }}
        row={(at) => (
          <>
            <Field name={['medications', at, 'name']} label={text('entry.medicationName')}><Input maxLength={100} autoComplete="off" /></Field>
            <Field name={['medications', at, 'route']} label={text('entry.route')} optional><Input maxLength={100} autoComplete="off" /></Field>
            <Field name={['medications', at, 'dose']} label={text('entry.dose')} optional><Input maxLength={100} autoComplete="off" /></Field>
            <Field name={['medications', at, 'frequency']} label={text('entry.frequency')} optional><Input maxLength={100} autoComplete="off" /></Field>
          </>
        )}
      />
      <p className="a-help">{text('entry.unsaidHelp')}</p>
    </SectionCard>
  );
}

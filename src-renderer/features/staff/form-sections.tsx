import { Form, Input, Radio } from 'antd';
import { declarationKinds, type DeclarationKind } from '@shared/contract/staff-facts';
import type { CivilDate } from '@shared/kit/civil-date';
import { pageClock } from '../../api';
import { useText } from '../../text';
import { CivilDateField, CodeSelect, Field, FieldGrid, KnownList, SectionCard, useCodes, type ZodFormState } from '../../ui';
import { PostRows } from './post-rows';

interface SectionProps { readonly form: ZodFormState; readonly onEdit: () => void }

/** The first employment and its posts; only of somebody new. */
export function EmploymentSection({ form, onEdit }: SectionProps) {
  const text = useText('staff');
  const codes = useCodes();
  return (
    <SectionCard title={text('entry.sections.employment')}>
      <FieldGrid>
        <Field name="entryOn" label={text('entry.entryOn')}><CivilDateField /></Field>
        <Field name="form" label={text('entry.form')}><CodeSelect options={codes.options('employment-form')} /></Field>
      </FieldGrid>
      <PostRows form={form} onEdit={onEdit} />
    </SectionCard>
  );
}

type Known = 'unsaid' | 'none' | 'some';
interface Insurance { readonly insured: boolean; readonly sinceOn: CivilDate | null; readonly note?: string | null | undefined }

/** Social insurance: nobody asked, none, or since when. */
function InsuranceFields({ form, onEdit }: SectionProps) {
  const text = useText('staff');
  const person = useText('person');
  const value = Form.useWatch((values: { readonly socialInsurance?: Insurance | null }) => values.socialInsurance, { form: form.antd, preserve: true }) ?? null;
  const state: Known = value === null ? 'unsaid' : value.insured ? 'some' : 'none';
  const choose = (next: Known): void => {
    form.antd.setFieldValue('socialInsurance', next === 'unsaid' ? null : { insured: next === 'some', sinceOn: null, note: '' });
    onEdit();
  };
  return (
    <div className="a-known">
      <div className="a-known-head">
        <h3>{text('entry.insurance')}</h3>
        <Radio.Group
          optionType="button" value={state} aria-label={text('entry.insurance')} onChange={(event) => { choose(event.target.value as Known); }}
          options={[{ value: 'unsaid', label: person('unsaid') }, { value: 'none', label: text('notInsured') }, { value: 'some', label: text('insured') }]}
        />
      </div>
      {state === 'unsaid' ? null : (
        <FieldGrid>
          {state === 'some' ? <Field name={['socialInsurance', 'sinceOn']} label={text('entry.insuredSince')} optional><CivilDateField max={pageClock().today()} /></Field> : null}
          <Field name={['socialInsurance', 'note']} label={text('entry.insuranceNote')} optional><Input maxLength={200} autoComplete="off" /></Field>
        </FieldGrid>
      )}
    </div>
  );
}

/** How to reach the person and whom to call. */
export function ContactSection({ form, onEdit }: SectionProps) {
  const text = useText('staff');
  const person = useText('person');
  const codes = useCodes();
  return (
    <SectionCard title={text('entry.sections.contact')}>
      <FieldGrid>
        <Field name="phone" label={text('entry.phone')} optional><Input maxLength={40} inputMode="tel" autoComplete="off" /></Field>
        <Field name="address" label={text('entry.address')} optional><Input maxLength={200} autoComplete="off" /></Field>
        <Field name="ethnicity" label={text('entry.ethnicity')} optional><CodeSelect options={codes.options('ethnic-group')} allowClear placeholder={person('unsaid')} /></Field>
        <Field name="education" label={text('entry.education')} optional><CodeSelect options={codes.options('education')} allowClear placeholder={person('unsaid')} /></Field>
      </FieldGrid>
      <KnownList
        form={form} name="contacts" label={text('entry.contacts')} addLabel={text('entry.addContact')} onEdit={onEdit} empty={{ name: '', relation: '', phone: '' }}
        row={(at) => (
          <>
            <Field name={['contacts', at, 'name']} label={text('entry.contactName')}><Input maxLength={60} autoComplete="off" /></Field>
            <Field name={['contacts', at, 'relation']} label={text('entry.contactRelation')} optional><Input maxLength={30} autoComplete="off" /></Field>
            <Field name={['contacts', at, 'phone']} label={text('entry.contactPhone')} optional><Input maxLength={40} inputMode="tel" autoComplete="off" /></Field>
          </>
        )}
      />
      <InsuranceFields form={form} onEdit={onEdit} />
    </SectionCard>
  );
}

/** What the person did before and declared on entering. */
export function BackgroundSection({ form, onEdit }: SectionProps) {
  const text = useText('staff');
  const options = declarationKinds.map((value: DeclarationKind) => ({ value, label: text(`declarationKinds.${value}`) }));
  return (
    <SectionCard title={text('entry.sections.background')}>
      <KnownList
        form={form} name="workHistory" label={text('entry.work')} addLabel={text('entry.addWork')} onEdit={onEdit} empty={{ employer: '', job: '', fromOn: null, toOn: null, note: '' }}
        row={(at) => (
          <>
            <Field name={['workHistory', at, 'employer']} label={text('entry.employer')}><Input maxLength={100} autoComplete="off" /></Field>
            <Field name={['workHistory', at, 'job']} label={text('entry.job')} optional><Input maxLength={60} autoComplete="off" /></Field>
            <Field name={['workHistory', at, 'fromOn']} label={text('entry.from')} optional><CivilDateField max={pageClock().today()} /></Field>
            <Field name={['workHistory', at, 'toOn']} label={text('entry.to')} optional><CivilDateField max={pageClock().today()} /></Field>
            <Field name={['workHistory', at, 'note']} label={text('entry.workNote')} optional><Input maxLength={200} autoComplete="off" /></Field>
          </>
        )}
      />
      <KnownList
        form={form} name="declarations" label={text('entry.declarations')} addLabel={text('entry.addDeclaration')} onEdit={onEdit} empty={{ kind: 'noCriminalRecord', declaredOn: null, note: '' }}
        row={(at) => (
          <>
            <Field name={['declarations', at, 'kind']} label={text('entry.declarationKind')}><Radio.Group options={options} /></Field>
            <Field name={['declarations', at, 'declaredOn']} label={text('entry.declaredOn')}><CivilDateField max={pageClock().today()} /></Field>
            <Field name={['declarations', at, 'note']} label={text('entry.declarationNote')} optional><Input maxLength={200} autoComplete="off" /></Field>
          </>
        )}
      />
      <p className="a-help">{text('entry.scanLater')}</p>
      <FieldGrid><Field name="note" label={text('entry.note')} optional span="full"><Input.TextArea rows={2} maxLength={500} /></Field></FieldGrid>
    </SectionCard>
  );
}

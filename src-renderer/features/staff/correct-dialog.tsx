import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input } from 'antd';
import * as z from 'zod';
import { words } from '@shared/contract/common';
import { employmentIssues, staffEmployment } from '@shared/contract/staff-facts';
import { client } from '../../api';
import { useText } from '../../text';
import { CivilDateField, CodeSelect, Field, FieldGrid, SectionCard, useCodes, useZodForm, type ZodFormState } from '../../ui';
import { FormDialog, type DialogProps } from './dated-dialogs';
import { DepartmentSelect } from './department-select';
import { usePostChoices } from './use-choices';

interface EmploymentRow { readonly posts?: readonly object[] }
type Values = { readonly employments?: readonly EmploymentRow[] };
const blankPost = { positionCode: null, departmentId: null, main: false, fromOn: null, toOn: null };
const blankEmployment = { entryOn: null, leaveOn: null, leaveReason: '', form: 'labour', posts: [{ ...blankPost, main: true }] };
const WIDE = 960;

function Posts({ form, employment }: { readonly form: ZodFormState; readonly employment: number }) {
  const text = useText('staff');
  const choices = usePostChoices();
  const name = ['employments', employment, 'posts'];
  const rows = Form.useWatch((values: Values) => values.employments?.[employment]?.posts, { form: form.antd, preserve: true }) ?? [];
  const listed = (): readonly object[] => (form.antd.getFieldValue(name) as object[] | null) ?? [];
  return (
    <>
      {rows.map((_row, at) => (
        <div className="a-known-row" key={at} role="group" aria-label={text('entry.postTitle', { n: at + 1 })}>
          <div className="a-known-fields">
            <Field name={[...name, at, 'positionCode']} label={text('entry.position')}><CodeSelect options={choices.positions} /></Field>
            <Field name={[...name, at, 'departmentId']} label={text('entry.department')} optional>
              <DepartmentSelect />
            </Field>
            <Field name={[...name, at, 'fromOn']} label={text('posts.from')}><CivilDateField /></Field>
            <Field name={[...name, at, 'toOn']} label={text('posts.to')} optional><CivilDateField /></Field>
            <Field name={[...name, at, 'main']} label={text('mainPost')} valueProp="checked"><Checkbox>{text('posts.yes')}</Checkbox></Field>
          </div>
          <Button type="text" icon={<DeleteOutlined />} aria-label={text('entry.removePost', { n: at + 1 })} onClick={() => { form.antd.setFieldValue(name, listed().filter((_one, other) => other !== at)); }} />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => { form.antd.setFieldValue(name, [...listed(), blankPost]); }}>{text('correcting.addPost')}</Button>
    </>
  );
}

/** Corrects employments and posts that were entered wrongly, with the reason. */
export function CorrectDialog({ member, onClose }: DialogProps) {
  const text = useText('staff');
  const codes = useCodes();
  const schema = z.object({ employments: z.array(staffEmployment).min(1), reason: words(300) }).superRefine((fields, context) => {
    for (const issue of employmentIssues(fields.employments, member.birthOn)) context.addIssue({ code: 'custom', path: issue.path, input: fields, params: { reason: issue.reason } });
  });
  const form = useZodForm({
    schema, initial: { employments: member.employments, reason: '' },
    submit: (fields) => client.staff.correctEmployments({ id: member.id, expectedVersion: member.version, ...fields }),
  });
  const rows = Form.useWatch((values: Values) => values.employments, { form: form.antd, preserve: true }) ?? [];
  const listed = (): readonly object[] => (form.antd.getFieldValue('employments') as object[] | null) ?? [];
  return (
    <FormDialog form={form} title={text('correcting.title')} save={text('correcting.save')} done={text('correcting.done')} width={WIDE} onClose={onClose}>
      <p className="a-help">{text('correcting.help')}</p>
      <div className="a-sections">
        {rows.map((_row, at) => (
          <SectionCard
            key={at} title={text('correcting.employment', { n: at + 1 })}
            extra={rows.length < 2 ? null : <Button type="text" icon={<DeleteOutlined />} aria-label={text('correcting.removeEmployment', { n: at + 1 })} onClick={() => { form.antd.setFieldValue('employments', listed().filter((_one, other) => other !== at)); }} />}
          >
            <FieldGrid>
              <Field name={['employments', at, 'entryOn']} label={text('columns.entryOn')}><CivilDateField /></Field>
              <Field name={['employments', at, 'leaveOn']} label={text('columns.leaveOn')} optional><CivilDateField /></Field>
              <Field name={['employments', at, 'form']} label={text('columns.form')}><CodeSelect options={codes.options('employment-form')} /></Field>
              <Field name={['employments', at, 'leaveReason']} label={text('leaving.reason')} optional><Input maxLength={300} autoComplete="off" /></Field>
            </FieldGrid>
            <Posts form={form} employment={at} />
          </SectionCard>
        ))}
        <Button icon={<PlusOutlined />} onClick={() => { form.antd.setFieldValue('employments', [...listed(), blankEmployment]); }}>{text('correcting.addEmployment')}</Button>
        <FieldGrid><Field name="reason" label={text('correcting.reason')} span="full"><Input.TextArea rows={2} maxLength={300} /></Field></FieldGrid>
      </div>
    </FormDialog>
  );
}

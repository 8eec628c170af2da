import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form } from 'antd';
import { useText } from '../../text';
import { CodeSelect, Field, type ZodFormState } from '../../ui';
import { DepartmentSelect } from './department-select';
import { blankPost, type PostRow } from './form-values';
import { usePostChoices } from './use-choices';

/** Posts to hold at one time: position, department, and which is the main one. The list is the form's field `posts`. */
export function PostRows({ form, onEdit }: { readonly form: ZodFormState; readonly onEdit?: () => void }) {
  const text = useText('staff');
  const choices = usePostChoices();
  const rows = Form.useWatch((values: { readonly posts?: readonly PostRow[] | null }) => values.posts, { form: form.antd, preserve: true }) ?? [];
  const put = (next: readonly PostRow[]): void => {
    form.antd.setFieldValue('posts', next);
    onEdit?.();
  };
  const listed = (): readonly PostRow[] => (form.antd.getFieldValue('posts') as PostRow[] | null) ?? [];
  return (
    <div className="a-known">
      {rows.map((_row, at) => (
        <div className="a-known-row" key={at} role="group" aria-label={text('entry.postTitle', { n: at + 1 })}>
          <div className="a-known-fields">
            <Field name={['posts', at, 'positionCode']} label={text('entry.position')}><CodeSelect options={choices.positions} /></Field>
            <Field name={['posts', at, 'departmentId']} label={text('entry.department')} optional>
              <DepartmentSelect />
            </Field>
            <Field name={['posts', at, 'main']} label={text('mainPost')} valueProp="checked"><Checkbox>{text('posts.yes')}</Checkbox></Field>
          </div>
          {rows.length < 2 ? null : <Button type="text" icon={<DeleteOutlined />} aria-label={text('entry.removePost', { n: at + 1 })} onClick={() => { put(listed().filter((_one, other) => other !== at)); }} />}
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => { put([...listed(), blankPost]); }}>{text('entry.addPost')}</Button>
    </div>
  );
}

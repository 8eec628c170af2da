import { Select } from 'antd';
import { useText } from '../../text';
import { usePostChoices } from './use-choices';

interface DepartmentSelectProps {
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly id?: string;
  readonly placeholder?: string;
  /** Left out of the choices: a department cannot stand below itself. */
  readonly except?: string | undefined;
}

/** One of the open departments, deeper ones further in. */
export function DepartmentSelect({ value = null, onChange, placeholder, except, ...rest }: DepartmentSelectProps) {
  const text = useText('staff');
  const { departments } = usePostChoices();
  return (
    <Select<string>
      {...rest} className="a-select" allowClear value={value} placeholder={placeholder ?? text('noDepartment')} showSearch={{ optionFilterProp: 'label' }}
      options={departments.filter((one) => one.id !== except).map((one) => ({ value: one.id, label: one.name }))}
      optionRender={(option) => { const one = departments.find((found) => found.id === option.value); return `${'\u3000'.repeat(one?.depth ?? 0)}${one?.name ?? ''}`; }}
      onChange={(next: string | undefined) => { onChange?.(next ?? null); }}
    />
  );
}

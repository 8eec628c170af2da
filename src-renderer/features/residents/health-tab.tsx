import { Table } from 'antd';
import type { Resident } from '@shared/contract/residents';
import { useText } from '../../text';
import { Facts, SectionCard } from '../../ui';

/** Diseases and long-term medication. */
export function HealthTab({ resident }: { readonly resident: Resident }) {
  const text = useText('residents');
  const nothing = (list: readonly unknown[] | null) => <p className="a-faint">{list === null ? text('record.unsaid') : text('record.none')}</p>;
  const rows = <T extends object>(list: readonly T[]) => list.map((one, key) => ({ ...one, key }));
  return (
    <div className="a-sections">
      <SectionCard title={text('entry.diagnosis')}>
        {resident.diagnoses === null || resident.diagnoses.length === 0 ? nothing(resident.diagnoses) : (
          <Table
            size="small" pagination={false} dataSource={rows(resident.diagnoses)}
            columns={[{ title: text('entry.diagnosisName'), dataIndex: 'name' }, { title: text('entry.icd'), dataIndex: 'icd' }, { title: text('entry.diagnosisNote'), dataIndex: 'note' }]}
          />
        )}
      </SectionCard>
      <SectionCard title={text('entry.medication')}>
        {resident.medications === null || resident.medications.length === 0 ? nothing(resident.medications) : (
          <Table
            size="small" pagination={false} dataSource={rows(resident.medications)}
            columns={[
              { title: text('entry.medicationName'), dataIndex: 'name' }, { title: text('entry.route'), dataIndex: 'route' }, { title: text('entry.dose'), dataIndex: 'dose' },
              { title: text('entry.frequency'), dataIndex: 'frequency' },
            ]}
          />
        )}
      </SectionCard>
      <SectionCard><Facts facts={[{ key: 'height', label: text('entry.heightCm'), value: resident.heightCm }]} /></SectionCard>
    </div>
  );
}

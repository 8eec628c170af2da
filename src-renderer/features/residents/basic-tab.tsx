import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Resident } from '@shared/contract/residents';
import { maskIdNumber } from '@shared/kit/mask';
import { showInstant } from '../../api';
import { useText } from '../../text';
import { type Fact, Facts, SectionCard, useCodes } from '../../ui';

/** The number of the document, covered until somebody asks: a screen is seen by whoever walks past. */
function DocumentNumber({ document }: { readonly document: Resident['document'] }) {
  const text = useText('residents');
  const [shown, setShown] = useState(false);
  if (document.number === null) return <>{document.noneReason}</>;
  if (document.masked) return <span className="a-number">{document.number}</span>;
  return (
    <span className="a-reveal">
      <span className="a-number">{shown ? document.number : maskIdNumber(document.number)}</span>
      <Button type="text" size="small" icon={shown ? <EyeInvisibleOutlined /> : <EyeOutlined />} aria-label={shown ? text('record.hideNumber') : text('record.showNumber')} onClick={() => { setShown(!shown); }} />
    </span>
  );
}

/** Who the resident is and how the resident lives. */
export function BasicTab({ resident }: { readonly resident: Resident }) {
  const text = useText('residents');
  const person = useText('person');
  const codes = useCodes();
  const one = (family: string, code: string | null): string | null => (code === null ? null : codes.name(family, code));
  const many = (family: string, list: readonly string[] | null): string | null => (list === null ? null : list.length === 0 ? text('record.none') : codes.names(family, list));
  const { religion } = resident;
  const identity: Fact[] = [
    { key: 'name', label: text('entry.name'), value: resident.name }, { key: 'pinyin', label: text('columns.pinyin'), value: resident.namePinyin },
    { key: 'sex', label: text('entry.sex'), value: one('sex', resident.sex) },
    { key: 'birthOn', label: text('entry.birthOn'), value: `${resident.birthOn} (${text('age', { age: resident.age })})` },
    { key: 'kind', label: text('entry.documentKind'), value: person(`documentKinds.${resident.document.kind}`) },
    { key: 'number', label: resident.document.kind === 'none' ? text('entry.noneReason') : text('entry.documentNumber'), value: <DocumentNumber document={resident.document} /> },
    { key: 'bed', label: text('entry.bed'), value: resident.bed ?? text('noBed') }, { key: 'createdAt', label: text('columns.createdAt'), value: showInstant(resident.createdAt) },
  ];
  const living: Fact[] = [
    { key: 'ethnicity', label: text('entry.ethnicity'), value: one('ethnic-group', resident.ethnicity) },
    { key: 'education', label: text('entry.education'), value: one('education', resident.education) },
    { key: 'marital', label: text('entry.marital'), value: one('marital', resident.marital) },
    { key: 'religion', label: text('entry.religion'), value: religion === null ? null : religion.has ? (religion.name ?? text('history.yes')) : text('record.none') },
    { key: 'phone', label: text('entry.phone'), value: resident.phone },
    { key: 'living', label: text('entry.livingSituation'), value: many('living-situation', resident.livingSituation) },
    { key: 'payment', label: text('entry.medicalPayment'), value: many('medical-payment', resident.medicalPayment) },
    { key: 'income', label: text('entry.incomeSources'), value: many('income-source', resident.incomeSources) },
    { key: 'categories', label: text('entry.categories'), value: many('resident-category', resident.categories) },
  ];
  return (
    <div className="a-sections">
      <SectionCard title={text('entry.sections.identity')}><Facts facts={identity} /></SectionCard>
      <SectionCard title={text('entry.sections.living')}><Facts facts={living} /></SectionCard>
    </div>
  );
}

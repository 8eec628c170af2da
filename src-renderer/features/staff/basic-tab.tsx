import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import type { StaffMember } from '@shared/contract/staff';
import type { DeclarationKind } from '@shared/contract/staff-facts';
import { maskIdNumber } from '@shared/kit/mask';
import { client, presentError, storedUrl, upload, useMay } from '../../api';
import { useText } from '../../text';
import { Facts, SectionCard, useCodes, type Fact } from '../../ui';

/** The number of the document, covered until somebody asks: a screen is seen by whoever walks past. */
function DocumentNumber({ document }: { readonly document: StaffMember['document'] }) {
  const text = useText('staff');
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

/** The declarations, each with its scan or the way to add one. */
function Declarations({ member }: { readonly member: StaffMember }) {
  const text = useText('staff');
  const person = useText('person');
  const may = useMay();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const attach = async (kind: DeclarationKind, file: File | null): Promise<void> => {
    setBusy(true);
    try {
      await client.staff.attachDeclaration({ id: member.id, expectedVersion: member.version, kind, uploadId: file === null ? null : await upload(file) });
    } catch (error) {
      void message.error(presentError(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  const { declarations } = member;
  const edit = may('staff.edit') && member.voided === null;
  if (declarations === null || declarations.length === 0) return <p className="a-faint">{declarations === null ? person('unsaid') : person('none')}</p>;
  return (
    <ul className="a-lines-list">
      {declarations.map((one) => (
        <li key={one.kind} className="a-tools">
          <strong>{text(`declarationKinds.${one.kind}`)}</strong><span>{one.declaredOn}</span>{one.note === null ? null : <span className="a-faint">{one.note}</span>}
          {one.scanFileId === null ? <span className="a-faint">{text('basic.noScan')}</span> : <a href={storedUrl(one.scanFileId)} target="_blank" rel="noreferrer">{text('basic.scan')}</a>}
          {edit ? (
            <Upload accept="image/jpeg,image/png,application/pdf" showUploadList={false} beforeUpload={(file) => { void attach(one.kind, file); return false; }}>
              <Button size="small" loading={busy}>{text(one.scanFileId === null ? 'basic.addScan' : 'basic.changeScan')}</Button>
            </Upload>
          ) : null}
          {edit && one.scanFileId !== null ? <Button size="small" type="text" onClick={() => { void attach(one.kind, null); }}>{text('basic.removeScan')}</Button> : null}
        </li>
      ))}
    </ul>
  );
}

/** Who the person is, how to reach them, and what they did and declared. */
export function BasicTab({ member }: { readonly member: StaffMember }) {
  const text = useText('staff');
  const person = useText('person');
  const codes = useCodes();
  const one = (family: string, code: string | null): string | null => (code === null ? null : codes.name(family, code));
  const insurance = member.socialInsurance;
  const since = insurance === null || insurance.sinceOn === null ? '' : text('basic.since', { on: insurance.sinceOn });
  const identity: Fact[] = [
    { key: 'name', label: text('facts.name'), value: member.name }, { key: 'pinyin', label: text('columns.pinyin'), value: member.namePinyin }, { key: 'sex', label: text('facts.sex'), value: one('sex', member.sex) },
    { key: 'birthOn', label: text('facts.birthOn'), value: `${member.birthOn} (${text('age', { age: member.age })})` },
    { key: 'kind', label: person('documentKind'), value: person(`documentKinds.${member.document.kind}`) },
    { key: 'number', label: member.document.kind === 'none' ? person('noneReason') : person('documentNumber'), value: <DocumentNumber document={member.document} /> },
    { key: 'ethnicity', label: text('facts.ethnicity'), value: one('ethnic-group', member.ethnicity) }, { key: 'education', label: text('facts.education'), value: one('education', member.education) },
  ];
  const contact: Fact[] = [
    { key: 'phone', label: text('facts.phone'), value: member.phone === null ? null : <a className="a-phone" href={`tel:${member.phone}`}>{member.phone}</a> },
    { key: 'address', label: text('facts.address'), value: member.address },
    { key: 'insurance', label: text('facts.socialInsurance'), value: insurance === null ? null : [text(insurance.insured ? 'insured' : 'notInsured'), since, insurance.note ?? ''].filter((part) => part !== '').join(' ') },
    { key: 'account', label: text('facts.account'), value: member.account?.name ?? text('record.noAccount') },
    ...(member.contacts ?? []).map((one_, at): Fact => ({ key: `contact-${String(at)}`, label: text('basic.contacts'), value: [one_.name, one_.relation ?? '', one_.phone ?? ''].filter((part) => part !== '').join(' ') })),
    ...(member.contacts === null || member.contacts.length === 0 ? [{ key: 'contacts', label: text('basic.contacts'), value: member.contacts === null ? null : person('none') }] : []),
  ];
  return (
    <div className="a-sections">
      <SectionCard title={text('basic.identity')}><Facts facts={identity} /></SectionCard>
      <SectionCard title={text('basic.contact')}><Facts facts={contact} /></SectionCard>
      <SectionCard title={text('basic.work')}>
        {member.workHistory === null || member.workHistory.length === 0 ? <p className="a-faint">{member.workHistory === null ? person('unsaid') : person('none')}</p> : (
          <ul className="a-lines-list">
            {member.workHistory.map((work, at) => (
              <li key={at}><strong>{work.employer}</strong> {work.job} <span className="a-faint">{text('basic.until', { from: work.fromOn ?? text('basic.open'), to: work.toOn ?? text('basic.open') })}</span> {work.note}</li>
            ))}
          </ul>
        )}
      </SectionCard>
      <SectionCard title={text('basic.declarations')}><Declarations member={member} /></SectionCard>
      {member.note === null ? null : <SectionCard title={text('basic.note')}><p>{member.note}</p></SectionCard>}
    </div>
  );
}

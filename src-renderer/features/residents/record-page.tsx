import { CameraOutlined, EditOutlined, EllipsisOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Dropdown, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Resident } from '@shared/contract/residents';
import { api, client, presentError, showInstant, upload, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { Face, GradeBadge, Loaded, Page, PhotoModal, ReasonModal, RecordPage, StateTag, useCodes, useUndoMessage } from '../../ui';
import { AssessmentsTab } from './assessments-tab';
import { BasicTab } from './basic-tab';
import { ContactsTab } from './contacts-tab';
import { HealthTab } from './health-tab';
import { HistoryTab } from './history-tab';
import { PinyinModal } from './pinyin-modal';

const LIST = '/residents';
type Dialog = 'void' | 'pinyin' | 'photo' | null;

/** Voiding takes the person out of every list, so it asks for a reason; it can be taken back. */
function VoidModal({ resident, open, onClose }: { readonly resident: Resident; readonly open: boolean; readonly onClose: () => void }) {
  const text = useText('residents');
  const undo = useUndoMessage();
  const confirm = async (reason: string): Promise<void> => {
    const { id, version } = await client.residents.void({ id: resident.id, expectedVersion: resident.version, reason });
    undo(text('void.done'), () => client.residents.restore({ id, expectedVersion: version }));
  };
  return <ReasonModal open={open} title={text('void.title')} confirmLabel={text('void.confirm')} danger onConfirm={confirm} onClose={onClose}><p>{text('void.body')}</p></ReasonModal>;
}

function useMore(resident: Resident, show: (dialog: Dialog) => void) {
  const text = useText('residents');
  const may = useMay();
  const { message } = App.useApp();
  const restore = (): void => {
    client.residents.restore({ id: resident.id, expectedVersion: resident.version })
      .then(() => { void message.success(text('void.restored')); })
      .catch((error: unknown) => { void message.error(presentError(error).sentence); });
  };
  return [
    ...(may('residents.edit') && resident.voided === null ? [
      { key: 'pinyin', label: text('record.pinyin'), onClick: () => { show('pinyin'); } }, { key: 'photo', label: text('record.photo'), onClick: () => { show('photo'); } },
    ] : []),
    ...(may('residents.void') ? [
      resident.voided === null
        ? { key: 'void', label: text('record.void'), danger: true, onClick: () => { show('void'); } }
        : { key: 'restore', label: text('record.restore'), onClick: restore },
    ] : []),
  ];
}

function Head({ resident, onPhoto }: { readonly resident: Resident; readonly onPhoto: (() => void) | null }) {
  const text = useText('residents');
  const codes = useCodes();
  const label = useLabel();
  const { ability, careLevel } = resident;
  return (
    <span className="a-person">
      {onPhoto === null ? <Face name={resident.name} photoFileId={resident.photoFileId} large /> : (
        <button type="button" className="a-face-button" onClick={onPhoto} aria-label={text('record.photo')} title={text('record.photo')}>
          <Face name={resident.name} photoFileId={resident.photoFileId} large /><CameraOutlined />
        </button>
      )}
      <span>{codes.name('sex', resident.sex)}</span><span>{text('age', { age: resident.age })}</span><span>{resident.bed ?? text('noBed')}</span>
      {ability === null ? <StateTag tone="plain">{text('notAssessed')}</StateTag> : <GradeBadge grade={ability.grade} label={label(ability.name)} />}
      {careLevel === null ? null : <StateTag tone="info">{label(careLevel.name)}</StateTag>}
      {resident.voided === null ? null : <StateTag tone="bad">{text('record.voided')}</StateTag>}
    </span>
  );
}

function Record({ resident }: { readonly resident: Resident }) {
  const text = useText('residents');
  const may = useMay();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<Dialog>(null);
  const more = useMore(resident, setDialog);
  const standing = resident.voided === null;
  const close = (): void => { setDialog(null); };
  const setPhoto = async (photo: File | null): Promise<void> => {
    await client.residents.setPhoto({ id: resident.id, expectedVersion: resident.version, uploadId: photo === null ? null : await upload(photo) });
  };
  const tabs = [
    { key: 'basic', label: text('record.tabs.basic'), children: <BasicTab resident={resident} /> },
    { key: 'health', label: text('record.tabs.health'), children: <HealthTab resident={resident} /> },
    { key: 'contacts', label: text('record.tabs.contacts'), children: <ContactsTab resident={resident} /> },
    ...(may('assessments.read') || may('careLevels.read') ? [{ key: 'assessments', label: text('record.tabs.assessments'), children: <AssessmentsTab residentId={resident.id} /> }] : []),
    { key: 'history', label: text('record.tabs.history'), children: <HistoryTab residentId={resident.id} /> },
  ];
  return (
    <RecordPage
      title={resident.name} back={LIST} badges={<Head resident={resident} onPhoto={standing && may('residents.edit') ? () => { setDialog('photo'); } : null} />}
      actions={
        <>
          {more.length === 0 ? null : <Dropdown trigger={['click']} menu={{ items: more }}><Button icon={<EllipsisOutlined />} aria-label={text('record.more')} /></Dropdown>}
          {standing && may('residents.edit') ? <Button icon={<EditOutlined />} onClick={() => { void navigate(`/residents/${resident.id}/edit`); }}>{text('record.edit')}</Button> : null}
        </>
      }
      next={standing && may('assessments.edit') ? <Button type="primary" onClick={() => { void navigate(`/assessments/start?resident=${resident.id}`); }}>{text('record.assess')}</Button> : null}
    >
      {resident.voided === null ? null : <Alert type="warning" showIcon title={text('record.voidedBecause', { reason: resident.voided.reason, at: showInstant(resident.voided.at) })} />}
      <Tabs activeKey={search.get('tab') ?? 'basic'} onChange={(tab) => { setSearch({ tab }, { replace: true }); }} items={tabs} destroyOnHidden />
      <VoidModal resident={resident} open={dialog === 'void'} onClose={close} />
      {dialog === 'pinyin' ? <PinyinModal resident={resident} open onClose={close} /> : null}
      <PhotoModal open={dialog === 'photo'} hasPhoto={resident.photoFileId !== null} onPhoto={setPhoto} onClose={close} />
    </RecordPage>
  );
}

/** One resident: who in one line, then everything known, by tabs. */
export default function ResidentRecordPage() {
  const text = useText('residents');
  const { id = '' } = useParams();
  const query = useQuery(api.residents.get.queryOptions({ input: { id } }));
  if (query.data !== undefined) return <Record key={id} resident={query.data} />;
  return <Page title={text('title')} back={LIST}><Loaded query={query}>{() => null}</Loaded></Page>;
}

import { CameraOutlined, EditOutlined, EllipsisOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Dropdown, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { StaffMember } from '@shared/contract/staff';
import { api, client, presentError, showInstant, upload, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { Face, Loaded, Page, PhotoModal, RecordPage, StateTag, useCodes } from '../../ui';
import { AppraisalsTab } from './appraisals-tab';
import { BasicTab } from './basic-tab';
import { CertificatesTab } from './certificates-tab';
import { CorrectDialog } from './correct-dialog';
import { ChangePostsDialog, LeaveDialog, ReenterDialog, type DialogProps } from './dated-dialogs';
import { HistoryTab } from './history-tab';
import { PostsTab, type DatedDialog } from './posts-tab';
import { AccountDialog, PinyinDialog, VoidDialog } from './small-dialogs';
import { EmploymentTag } from './state-tag';
import { TrainingTab } from './training-tab';

const LIST = '/staff';
type Dialog = DatedDialog | 'void' | 'pinyin' | 'photo' | 'account';

const dialogs: Readonly<Record<Exclude<Dialog, 'photo'>, (props: DialogProps) => React.ReactNode>> = {
  changePosts: ChangePostsDialog, leave: LeaveDialog, reenter: ReenterDialog, correct: CorrectDialog, void: VoidDialog, pinyin: PinyinDialog, account: AccountDialog,
};

function useMore(member: StaffMember, show: (dialog: Dialog) => void) {
  const text = useText('staff');
  const may = useMay();
  const { message } = App.useApp();
  const restore = (): void => {
    client.staff.restore({ id: member.id, expectedVersion: member.version })
      .then(() => { void message.success(text('void.restored')); })
      .catch((error: unknown) => { void message.error(presentError(error).sentence); });
  };
  const standing = member.voided === null;
  return [
    ...(may('staff.edit') && standing ? (['pinyin', 'photo', 'account'] as const).map((key) => ({ key, label: text(`record.${key}`), onClick: () => { show(key); } })) : []),
    ...(may('staff.void') ? [standing
      ? { key: 'void', label: text('record.void'), danger: true, onClick: () => { show('void'); } }
      : { key: 'restore', label: text('record.restore'), onClick: restore }] : []),
  ];
}

function Head({ member, onPhoto }: { readonly member: StaffMember; readonly onPhoto: (() => void) | null }) {
  const text = useText('staff');
  const codes = useCodes();
  const label = useLabel();
  const face = <Face name={member.name} photoFileId={member.photoFileId} large />;
  return (
    <span className="a-person">
      {onPhoto === null ? face : <button type="button" className="a-face-button" onClick={onPhoto} aria-label={text('record.photo')} title={text('record.photo')}>{face}<CameraOutlined /></button>}
      <span>{codes.name('sex', member.sex)}</span><span>{text('age', { age: member.age })}</span>
      {member.posts.map((post) => <span key={`${post.positionCode} ${post.departmentId ?? ''}`}>{[post.department ?? '', label(post.position)].join(' ').trim()}</span>)}
      <EmploymentTag state={member.state} />
      {member.voided === null ? null : <StateTag tone="bad">{text('record.voided')}</StateTag>}
    </span>
  );
}

function Notices({ member }: { readonly member: StaffMember }) {
  const text = useText('staff');
  const { account } = member;
  return (
    <>
      {member.voided === null ? null : <Alert type="warning" showIcon title={text('record.voidedBecause', { reason: member.voided.reason, at: showInstant(member.voided.at) })} />}
      {member.state === 'left' && account?.active === true ? <Alert type="info" showIcon title={text('record.accountOpen', { name: account.name })} /> : null}
    </>
  );
}

function Record({ member }: { readonly member: StaffMember }) {
  const text = useText('staff');
  const may = useMay();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const more = useMore(member, setDialog);
  const edit = member.voided === null && may('staff.edit');
  const close = (): void => { setDialog(null); };
  const setPhoto = async (photo: File | null): Promise<void> => {
    await client.staff.setPhoto({ id: member.id, expectedVersion: member.version, uploadId: photo === null ? null : await upload(photo) });
  };
  const Open = dialog === null || dialog === 'photo' ? null : dialogs[dialog];
  const tabs = [
    { key: 'basic', label: text('record.tabs.basic'), children: <BasicTab member={member} /> },
    { key: 'posts', label: text('record.tabs.posts'), children: <PostsTab member={member} onDialog={setDialog} /> },
    ...(may('certificates.read') ? [{ key: 'certificates', label: text('record.tabs.certificates'), children: <CertificatesTab staffId={member.id} /> }] : []),
    ...(may('training.read') ? [{ key: 'training', label: text('record.tabs.training'), children: <TrainingTab staffId={member.id} /> }] : []),
    ...(may('appraisals.read') ? [{ key: 'appraisals', label: text('record.tabs.appraisals'), children: <AppraisalsTab staffId={member.id} /> }] : []),
    { key: 'history', label: text('record.tabs.history'), children: <HistoryTab staffId={member.id} /> },
  ];
  return (
    <RecordPage
      title={member.name} back={LIST} badges={<Head member={member} onPhoto={edit ? () => { setDialog('photo'); } : null} />}
      actions={
        <>
          <Button icon={<PrinterOutlined />} onClick={() => { void navigate(`/print/staff-file?ids=${member.id}&back=/staff/${member.id}`); }}>{text('record.file')}</Button>
          {more.length === 0 ? null : <Dropdown trigger={['click']} menu={{ items: more }}><Button icon={<EllipsisOutlined />} aria-label={text('record.more')} /></Dropdown>}
        </>
      }
      next={edit ? <Button type="primary" icon={<EditOutlined />} onClick={() => { void navigate(`/staff/${member.id}/edit`); }}>{text('record.edit')}</Button> : null}
    >
      <Notices member={member} />
      <Tabs activeKey={search.get('tab') ?? 'basic'} onChange={(tab) => { setSearch({ tab }, { replace: true }); }} items={tabs} destroyOnHidden />
      {Open === null ? null : <Open member={member} onClose={close} />}
      <PhotoModal open={dialog === 'photo'} hasPhoto={member.photoFileId !== null} onPhoto={setPhoto} onClose={close} />
    </RecordPage>
  );
}

/** One staff member: who in one line, then everything known, by tabs. */
export default function StaffRecordPage() {
  const text = useText('staff');
  const { id = '' } = useParams();
  const query = useQuery(api.staff.get.queryOptions({ input: { id } }));
  if (query.data !== undefined) return <Record key={id} member={query.data} />;
  return <Page title={text('title')} back={LIST}><Loaded query={query}>{() => null}</Loaded></Page>;
}

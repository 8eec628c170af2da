import { Alert, Button, Modal } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type * as z from 'zod';
import type { auditEntry } from '@shared/contract/system';
import { api, showInstant } from '../../api';
import { useText } from '../../text';
import { DataTable, EmptyState, ListPage, Problem, StateTag, type DataColumn } from '../../ui';
import { describeProcedure, describeSubject } from './procedure-names';

type Entry = z.infer<typeof auditEntry>;
const PAGE = 100;

/** Who did what and when, newest first, and whether anybody altered the trail. */
export default function AuditPage() {
  const text = useText('settings');
  const trail = useInfiniteQuery(api.system.audit.infiniteOptions({
    input: (before: number | undefined) => ({ limit: PAGE, ...(before === undefined ? {} : { before }) }),
    initialPageParam: undefined,
    getNextPageParam: (last) => (last.entries.length < PAGE ? undefined : last.entries.at(-1)?.sequence),
  }));
  const [looking, setLooking] = useState<Entry | null>(null);
  const columns = useColumns(setLooking);
  const [first] = trail.data?.pages ?? [];
  const rows = trail.data?.pages.flatMap((page) => page.entries);
  return (
    <ListPage title={text('audit.title')} {...(first === undefined ? {} : { count: first.total })}>
      {first === undefined ? null : first.firstBroken === null
        ? <Alert type="success" showIcon title={text('audit.whole')} />
        : <Alert type="error" showIcon title={text('audit.broken', { sequence: first.firstBroken })} />}
      {trail.error !== null && rows === undefined ? <Problem error={trail.error} onRetry={() => { void trail.refetch(); }} /> : (
        <DataTable<Entry> label={text('audit.title')} columns={columns} rows={rows} rowKey={(entry) => String(entry.sequence)} empty={<EmptyState title={text('audit.empty')} />} />
      )}
      {trail.hasNextPage ? <div><Button loading={trail.isFetchingNextPage} onClick={() => { void trail.fetchNextPage(); }}>{text('audit.more')}</Button></div> : null}
      <Modal open={looking !== null} onCancel={() => { setLooking(null); }} footer={null} title={text('audit.detailTitle')} width="44rem">
        <p className="a-help">{text('audit.detailHint')}</p>
        <pre className="a-raw" tabIndex={0}>{JSON.stringify(looking?.detail, null, 2)}</pre>
      </Modal>
    </ListPage>
  );
}

/** Where a record of a kind is read, with its own history in words; kinds without a page of their own are missing. */
const pages: Readonly<Record<string, string>> = {
  resident: '/residents', assessment: '/assessments', staff: '/staff', certificate: '/certificates', training: '/training', appraisal: '/appraisals',
};

function Subject({ kind, id }: { readonly kind: string | null; readonly id: string }) {
  const text = useText('settings');
  const page = kind === null ? undefined : pages[kind];
  const name = <>{describeSubject(text, kind)}<span className="a-mono a-subject"> {id.slice(-8)}</span></>;
  return page === undefined ? <span title={id}>{name}</span> : <Link to={`${page}/${id}`} title={id}>{name}</Link>;
}

function useColumns(onDetail: (entry: Entry) => void): DataColumn<Entry>[] {
  const text = useText('settings');
  const common = useText('common');
  const audit = useText('audit');
  return [
    { key: 'at', title: text('audit.at'), render: (_, entry) => <span className="a-nowrap">{showInstant(entry.at)}{entry.clockWentBack ? <> <StateTag tone="bad">{text('audit.clock')}</StateTag></> : null}</span> },
    { key: 'who', title: text('audit.who'), render: (_, entry) => (entry.actorName === null ? <span className="a-help">{text('audit.nobody')}</span> : `${entry.actorName}${entry.actorRole === null ? '' : ` · ${common(`roles.${entry.actorRole}`)}`}`) },
    { key: 'what', title: text('audit.what'), render: (_, entry) => describeProcedure(audit, entry.procedure) },
    { key: 'subject', title: text('audit.subject'), render: (_, entry) => (entry.subjectId === null ? null : <Subject kind={entry.subjectKind} id={entry.subjectId} />) },
    { key: 'detail', title: text('audit.detail'), render: (_, entry) => (entry.detail === null ? null : <Button type="link" size="small" onClick={() => { onDetail(entry); }}>{text('audit.look')}</Button>) },
  ];
}

import { Alert, Button } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
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
  const columns = useColumns();
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
    </ListPage>
  );
}

function useColumns(): DataColumn<Entry>[] {
  const text = useText('settings');
  const common = useText('common');
  const audit = useText('audit');
  return [
    { key: 'at', title: text('audit.at'), render: (_, entry) => <span className="a-nowrap">{showInstant(entry.at)}{entry.clockWentBack ? <> <StateTag tone="bad">{text('audit.clock')}</StateTag></> : null}</span> },
    { key: 'who', title: text('audit.who'), render: (_, entry) => (entry.actorName === null ? <span className="a-help">{text('audit.nobody')}</span> : `${entry.actorName}${entry.actorRole === null ? '' : ` · ${common(`roles.${entry.actorRole}`)}`}`) },
    { key: 'what', title: text('audit.what'), render: (_, entry) => describeProcedure(audit, entry.procedure) },
    { key: 'subject', title: text('audit.subject'), render: (_, entry) => (entry.subjectId === null ? null : <span title={entry.subjectId}>{describeSubject(text, entry.subjectKind)}<span className="a-mono a-subject"> {entry.subjectId.slice(-8)}</span></span>) },
    { key: 'detail', title: text('audit.detail'), render: (_, entry) => (entry.detail === null ? null : <code className="a-detail">{JSON.stringify(entry.detail)}</code>) },
  ];
}

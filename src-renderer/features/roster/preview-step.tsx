import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, App, Button, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { rowOutcomes, type OutcomeCounts, type ReadOutput, type RowOutcome } from '@shared/contract/roster';
import { api, client, download, presentError } from '../../api';
import { useLanguage, useText } from '../../text';
import { DataTable, EmptyState, EntryPage, Problem } from '../../ui';
import { usePreviewColumns } from './preview-columns';
import { UnknownWords } from './unknown-words';
import type { ImportFlow } from './use-import';

interface Props { readonly flow: ImportFlow; readonly read: ReadOutput; readonly counts: OutcomeCounts; readonly head: ReactNode }

const PAGE = 100;

type Filter = RowOutcome | 'all' | 'remarked';

/** Third step: what every row would do. Confirming writes the new and the changed ones in one go. */
export function PreviewStep({ flow, read, counts, head }: Props) {
  const text = useText('roster');
  const common = useText('common');
  const [filter, setFilter] = useState<Filter>(counts.error > 0 ? 'error' : counts.decide > 0 ? 'decide' : 'all');
  const decided = [...flow.decisions.values()].filter((as) => as !== 'skip').length;
  const writes = counts.new + counts.update + decided;
  return (
    <EntryPage
      title={text(`targets.${flow.target}.title`)} width="full" mark={text('preview.lead')}
      footer={<>
        <Button onClick={() => { flow.goTo('columns'); }}>{common('back')}</Button>
        {counts.error === 0 ? null : <DownloadErrors importId={read.importId} />}
        <Button type="primary" disabled={writes === 0} loading={flow.busy !== null} onClick={() => { void flow.confirm(); }}>{text('preview.confirm', { count: writes })}</Button>
      </>}
    >
      {head}
      {counts.error === 0 ? null : <Alert type="info" showIcon title={text('preview.errorsHint', { count: counts.error })} />}
      <UnknownWords flow={flow} />
      <OutcomeFilter counts={counts} value={filter} onChange={setFilter} />
      <Rows flow={flow} read={read} filter={filter} />
    </EntryPage>
  );
}

function OutcomeFilter({ counts, value, onChange }: { readonly counts: OutcomeCounts; readonly value: Filter; readonly onChange: (filter: Filter) => void }) {
  const text = useText('roster');
  const all = rowOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  const options: { value: Filter; label: string; disabled?: boolean }[] = [
    { value: 'all', label: text('preview.all', { count: all }) },
    ...rowOutcomes.map((outcome) => ({
      value: outcome, disabled: counts[outcome] === 0,
      label: text('preview.outcomeCount', { outcome: text(`preview.outcomes.${outcome}`), count: counts[outcome] }),
    })),
    { value: 'remarked', label: text('preview.remarked') },
  ];
  return <div className="a-tools"><Segmented<Filter> options={options} value={value} onChange={onChange} aria-label={text('preview.outcome')} /></div>;
}

function Rows({ flow, read, filter }: { readonly flow: ImportFlow; readonly read: ReadOutput; readonly filter: Filter }) {
  const text = useText('roster');
  const language = useLanguage();
  const columns = usePreviewColumns(read, flow);
  const narrowed = filter === 'all' ? {} : filter === 'remarked' ? { remarked: true } : { outcomes: [filter] };
  const preview = useInfiniteQuery(api.roster.preview.infiniteOptions({
    input: (after: number) => ({ importId: read.importId, language, limit: PAGE, after, ...narrowed }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
    // What was checked does not change until it is checked again.
    staleTime: Infinity,
  }));
  const rows = preview.data?.pages.flatMap((page) => page.rows);
  if (preview.error !== null && rows === undefined) return <Problem error={preview.error} onRetry={() => { void preview.refetch(); }} />;
  return (
    <div className="a-roster-table">
      <DataTable
        label={text('steps.preview')} columns={columns} rows={rows} rowKey={(row) => String(row.row)} total={preview.data?.pages[0]?.total}
        onMore={preview.hasNextPage ? () => { void preview.fetchNextPage(); } : undefined} empty={<EmptyState title={text('preview.empty')} />}
      />
    </div>
  );
}

function DownloadErrors({ importId }: { readonly importId: string }) {
  const text = useText('roster');
  const language = useLanguage();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const fetchRows = async (): Promise<void> => {
    setBusy(true);
    try {
      const { fileId, rows } = await client.roster.errorRows({ importId, language });
      download(fileId);
      void message.success(text('preview.downloaded', { count: rows }));
    } catch (error) {
      void message.error(presentError(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  return <Button loading={busy} onClick={() => { void fetchRows(); }}>{text('preview.downloadErrors')}</Button>;
}

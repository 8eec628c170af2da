import './appraisals.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { AppraisalLine } from '@shared/contract/appraisals';
import { api } from '../../api';
import { useText } from '../../text';
import { DataTable, EmptyState, ListPage, Problem, type DataColumn } from '../../ui';
import { AppraisalStateTag } from './state-tag';
import { useResultWords } from './result-words';

/** The sheets of the person who is signed in. */
export default function MyAppraisalsPage() {
  const text = useText('appraisals');
  const navigate = useNavigate();
  const result = useResultWords();
  const asked = useQuery(api.appraisals.mine.queryOptions());
  const columns: DataColumn<AppraisalLine>[] = [
    { key: 'month', title: text('month'), dataIndex: 'month' },
    { key: 'state', title: text('columns.state'), render: (_value, line) => <AppraisalStateTag state={line.state} /> },
    { key: 'result', title: text('columns.result'), render: (_value, line) => result(line) },
  ];
  return (
    <ListPage title={text('mine.title')} count={asked.data?.length}>
      {asked.error !== null && asked.data === undefined ? <Problem error={asked.error} /> : (
        <DataTable<AppraisalLine> label={text('mine.title')} columns={columns} rows={asked.data} rowKey="id" onOpen={(line) => { void navigate(`/appraisals/${line.id}`); }} empty={<EmptyState title={text('mine.empty')} hint={text('mine.emptyHint')} />} />
      )}
    </ListPage>
  );
}

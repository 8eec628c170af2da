import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import type { ReactNode } from 'react';
import type { ImportSummary, RosterTarget } from '@shared/contract/roster';
import { api, showInstant } from '../../api';
import { useText } from '../../text';
import { DataTable, EmptyState, Loaded, Page, StateTag, type DataColumn } from '../../ui';
import { places } from './places';
import { UndoOutcome, useUndoImport } from './undo';
import type { ImportFlow } from './use-import';

/** What the file dialog offers first; the content decides, not the name. */
const ACCEPTED = '.xlsx,.xls,.csv,.txt,.ods,.xlsb,.htm,.html,.xml';

/** First step: hand in a file, or take the last import back. */
export function ChooseStep({ flow, head }: { readonly flow: ImportFlow; readonly head: ReactNode }) {
  const text = useText('roster');
  return (
    <Page title={text(`targets.${flow.target}.title`)} back={places[flow.target]} width="form">
      {head}
      <div className="a-roster-drop">
        <Upload.Dragger
          accept={ACCEPTED} multiple={false} showUploadList={false} disabled={flow.busy !== null}
          beforeUpload={(file) => { void flow.choose(file); return false; }}
        >
          <p className="a-roster-drop-icon"><InboxOutlined aria-hidden /></p>
          <p className="a-roster-drop-line">{text(`targets.${flow.target}.drop`)}</p>
          <p>{text('choose.hint')}</p>
          <p>{text(`targets.${flow.target}.tips`)}</p>
        </Upload.Dragger>
      </div>
      <History target={flow.target} />
    </Page>
  );
}

function History({ target }: { readonly target: RosterTarget }) {
  const text = useText('roster');
  const history = useQuery(api.roster.history.queryOptions({ input: { target } }));
  const undo = useUndoImport();
  const columns: DataColumn<ImportSummary>[] = [
    { key: 'at', title: text('history.at'), render: (_, one) => <span className="a-nowrap">{showInstant(one.at)}</span> },
    { key: 'file', title: text('history.file'), dataIndex: 'fileName' },
    { key: 'by', title: text('history.by'), dataIndex: 'by' },
    { key: 'result', title: text('history.result'), render: (_, one) => <Result target={target} one={one} /> },
    { key: 'undo', title: '', render: (_, one) => (one.undoable ? <Button loading={undo.isPending} onClick={() => { undo.start(one.importId); }}>{text('history.undo')}</Button> : null) },
  ];
  return (
    <section className="a-roster-history">
      <h2>{text('choose.history')}</h2>
      <UndoOutcome target={target} undo={undo} />
      <Loaded query={history} rows={2}>
        {(rows) => <DataTable<ImportSummary> label={text('choose.history')} columns={columns} rows={rows} rowKey="importId" empty={<EmptyState title={text(`targets.${target}.noHistory`)} />} />}
      </Loaded>
    </section>
  );
}

function Result({ target, one }: { readonly target: RosterTarget; readonly one: ImportSummary }) {
  const text = useText('roster');
  const { created, updated, skipped, undone } = one;
  if (undone === null) return <>{text(`targets.${target}.counts`, { created, updated, skipped })}</>;
  const { rows, refused } = undone;
  return <StateTag tone="plain">{refused === 0 ? text('history.undone', { rows }) : text('history.undoneSome', { rows, refused })}</StateTag>;
}

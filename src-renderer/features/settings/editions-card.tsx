import { EllipsisOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Dropdown } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { EditionSummary } from '@shared/contract/standards';
import { api, client, failureOf, pageClock, presentError } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, ReasonModal, SectionCard, StateTag, type DataColumn } from '../../ui';
import { problemsOf, saveText } from './edition-files';

/** Every edition of every standard: where it comes from, since when it holds; copies out, the home's own in and out of use. */
export function EditionsCard({ mayChange }: { readonly mayChange: boolean }) {
  const text = useText('settings');
  const list = useQuery(api.standards.list.queryOptions({ input: {} }));
  const [retiring, setRetiring] = useState<EditionSummary | null>(null);
  const columns = useColumns(mayChange, setRetiring);
  const retire = async (reason: string): Promise<void> => {
    const own = retiring?.own ?? null;
    if (own !== null) await client.standards.retireEdition({ id: own.id, expectedVersion: own.version, reason });
  };
  return (
    <>
      <SectionCard title={text('standards.editions')} extra={mayChange ? <ImportButton /> : undefined}><p className="a-help">{text('standards.editionsHint')}</p></SectionCard>
      <DataTable<EditionSummary> label={text('standards.editions')} columns={columns} rows={list.data?.editions} rowKey="hash" empty={<EmptyState title={text('standards.editions')} />} />
      <ReasonModal
        open={retiring !== null} title={text('standards.retire')} confirmLabel={text('standards.retire')} danger onConfirm={retire} onClose={() => { setRetiring(null); }}
      >
        {text('standards.retireHint')}
      </ReasonModal>
    </>
  );
}

function ImportButton() {
  const text = useText('settings');
  const problemText = useText('standardProblems');
  const { message } = App.useApp();
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ readonly sentence: string; readonly lines: readonly string[] } | null>(null);
  const take = async (file: File): Promise<void> => {
    setRefused(null);
    try {
      const made = await client.standards.importEdition({ text: await file.text() });
      void message.success(text('standards.imported', { edition: made.edition }));
    } catch (error) {
      const lines = problemsOf(failureOf(error)).map(({ path, problem, detail }) => `${path.join('.')} ${problemText(problem)} ${detail}`.trim());
      setRefused({ sentence: presentError(error).sentence, lines });
    }
  };
  return (
    <>
      <Button icon={<UploadOutlined />} onClick={() => { field.current?.click(); }}>{text('standards.import')}</Button>
      <input
        ref={field} type="file" accept=".json,application/json" hidden aria-label={text('standards.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      {refused === null ? null : (
        <Alert className="a-wide" type="error" showIcon title={refused.sentence} closable={{ onClose: () => { setRefused(null); } }} description={<ul className="a-plain-list">{refused.lines.map((line) => <li key={line}>{line}</li>)}</ul>} />
      )}
    </>
  );
}

function useColumns(mayChange: boolean, onRetire: (edition: EditionSummary) => void): DataColumn<EditionSummary>[] {
  const text = useText('settings');
  const common = useText('common');
  const label = useLabel();
  return [
    { key: 'title', title: text('standards.name'), render: (_, edition) => label(edition.title) },
    { key: 'kind', title: text('standards.kind'), render: (_, edition) => text(`standards.kinds.${edition.kind}`) },
    { key: 'edition', title: text('standards.edition'), dataIndex: 'edition' },
    { key: 'effective', title: text('standards.effective'), dataIndex: 'effectiveFrom' },
    {
      key: 'status', title: text('standards.status'),
      render: (_, edition) => (
        <span className="a-tags">
          <StateTag tone={edition.status === 'official' ? 'good' : 'attention'}>{text(`standards.statuses.${edition.status}`)}</StateTag>
          {edition.inForceToday ? <StateTag tone="info">{text('standards.inForce')}</StateTag> : null}
          {edition.origin === 'institution' ? <StateTag tone="plain">{text('standards.own')}</StateTag> : null}
          {edition.retired ? <StateTag tone="plain">{text('standards.retired')}</StateTag> : null}
        </span>
      ),
    },
    { key: 'menu', title: <span className="a-hidden">{common('more')}</span>, width: 72, render: (_, edition) => <RowMenu edition={edition} mayChange={mayChange} onRetire={onRetire} /> },
  ];
}

function RowMenu({ edition, mayChange, onRetire }: { readonly edition: EditionSummary; readonly mayChange: boolean; readonly onRetire: (edition: EditionSummary) => void }) {
  const text = useText('settings');
  const label = useLabel();
  const { message } = App.useApp();
  const save = async (asCopy: string | null): Promise<void> => {
    try {
      const file = await client.standards.exportEdition({ hash: edition.hash, asCopy });
      saveText(file.fileName, file.text);
    } catch (error) {
      void message.error(presentError(error).sentence);
    }
  };
  const copyName = `${edition.edition}-${pageClock().today().replaceAll('-', '')}`;
  return (
    <Dropdown
      trigger={['click']} placement="bottomRight"
      menu={{
        items: [
          { key: 'save', label: text('standards.saveFile'), onClick: () => { void save(null); } },
          ...(mayChange ? [{ key: 'copy', label: text('standards.copy'), onClick: () => { void save(copyName); } }] : []),
          ...(mayChange && edition.own !== null && !edition.retired ? [{ type: 'divider' as const }, { key: 'retire', danger: true, label: text('standards.retire'), onClick: () => { onRetire(edition); } }] : []),
        ],
      }}
    >
      <Button type="text" icon={<EllipsisOutlined />} aria-label={text('standards.menu', { title: label(edition.title) })} />
    </Dropdown>
  );
}

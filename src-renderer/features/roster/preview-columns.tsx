import { Select } from 'antd';
import type { Decision, PreviewRow, ReadOutput, RosterTarget, RowOutcome } from '@shared/contract/roster';
import { reasonSentence, remarkSentence } from '@shared/text/roster';
import { useLabel, useLanguage, useText } from '../../text';
import { StateTag, type DataColumn } from '../../ui';
import type { ImportFlow } from './use-import';

const tones = { new: 'good', update: 'info', duplicate: 'plain', decide: 'attention', error: 'bad' } as const satisfies Record<RowOutcome, string>;

/** Columns of the preview: the row, what it would do, who it is, and everything to say about it. */
export function usePreviewColumns(read: ReadOutput, flow: ImportFlow): DataColumn<PreviewRow>[] {
  const text = useText('roster');
  const nameOf = useFieldNames(read);
  const lines = useLines(nameOf, flow.target);
  return [
    { key: 'row', title: text('preview.row'), dataIndex: 'row', align: 'right' },
    { key: 'outcome', title: text('preview.outcome'), render: (_, row) => <StateTag tone={tones[row.outcome]}>{text(`preview.outcomes.${row.outcome}`)}</StateTag> },
    { key: 'name', title: text('preview.name'), dataIndex: 'name' },
    ...read.shown.map((field): DataColumn<PreviewRow> => ({ key: field, title: nameOf(field), render: (_, row) => row.values[field] ?? null })),
    {
      key: 'notes', title: text('preview.notes'),
      render: (_, row) => (
        <div>
          <ul className="a-roster-lines">{lines(row).map((line) => <li key={line}>{line}</li>)}</ul>
          {row.outcome === 'decide' ? <DecisionSelect row={row} flow={flow} /> : null}
        </div>
      ),
    },
  ];
}

function useFieldNames(read: ReadOutput): (field: string) => string {
  const label = useLabel();
  const labels = new Map(read.fields.map((one) => [one.field, label(one.text)]));
  return (field) => labels.get(field) ?? field;
}

function useLines(nameOf: (field: string) => string, target: RosterTarget): (row: PreviewRow) => string[] {
  const text = useText('roster');
  const language = useLanguage();
  const value = (given: string | null) => given ?? text('preview.nothing');
  return (row) => [
    ...row.issues.map((issue) => reasonSentence(issue, nameOf(issue.field), language)),
    ...likeness(row),
    ...row.changes.map(({ field, from, to }) => text('preview.change', { field: nameOf(field), from: value(from), to: value(to) })),
    ...row.remarks.map((remark) => remarkSentence(remark, nameOf(remark.field), language)),
  ];

  function likeness({ outcome, sameAs }: PreviewRow): string[] {
    if (sameAs === null) return [];
    if (outcome === 'decide') return [text(`targets.${target}.looksLike`, { name: sameAs.name })];
    if (outcome !== 'duplicate') return [];
    return [sameAs.row === null ? text('preview.duplicateOfRecord') : text(`targets.${target}.sameAsRow`, { row: sameAs.row })];
  }
}

function DecisionSelect({ row, flow }: { readonly row: PreviewRow; readonly flow: ImportFlow }) {
  const text = useText('roster');
  const choices: Decision['as'][] = row.mayBeNew ? ['update', 'new', 'skip'] : ['update', 'skip'];
  return (
    <Select<Decision['as']>
      value={flow.decisions.get(row.row) ?? 'skip'} aria-label={text('preview.decisionLabel', { row: row.row })} popupMatchSelectWidth={false}
      options={choices.map((as) => ({ value: as, label: text(`preview.decisions.${as}`) }))} onChange={(as) => { flow.decide(row.row, as); }}
    />
  );
}

import { Modal, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { Assessment } from '@shared/contract/assessments';
import { canonicalJson } from '@shared/standards/canonical';
import type { AnswerSheet } from '@shared/standards/scale-sheet';
import { api, failureOf } from '../../api';
import { useText } from '../../text';
import { Problem } from '../../ui';
import type { Filling } from './use-filling';

function differing(mine: AnswerSheet, theirs: AnswerSheet): string[] {
  const all = (sheet: AnswerSheet): Record<string, unknown> => ({ ...sheet.fields, ...sheet.answers });
  const [a, b] = [all(mine), all(theirs)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((code) => canonicalJson(a[code] ?? null) !== canonicalJson(b[code] ?? null)).sort();
}

/** Two windows wrote on the same form. Names what differs and lets the person decide; nothing is thrown away unasked. */
export function StaleChoice({ record, filling, onClosed }: { readonly record: Assessment; readonly filling: Filling; readonly onClosed: () => void }) {
  const text = useText('assessments');
  const open = filling.stale !== null;
  const theirs = useQuery(api.assessments.get.queryOptions({ input: { id: record.id }, enabled: open, gcTime: 0, staleTime: 0 }));
  const by = open ? failureOf(filling.stale).data['changedBy'] : null;
  const now = theirs.isFetching ? undefined : theirs.data;
  if (now !== undefined && now.state !== 'draft' && open) {
    return <Modal open title={text('stale.closedTitle')} closable={false} footer={<Button type="primary" onClick={onClosed}>{text('stale.look')}</Button>}><p>{text('stale.closed')}</p></Modal>;
  }
  const codes = now === undefined ? [] : differing(filling.sheet, now.sheet);
  return (
    <Modal
      open={open} title={text('stale.title')} closable={false} keyboard={false} mask={{ closable: false }}
      footer={now === undefined ? null : [
        <Button key="theirs" onClick={() => { filling.resume(now.version, { sheet: now.sheet, texts: now.reportTexts }, false); }}>{text('stale.theirs')}</Button>,
        <Button key="merge" type="primary" onClick={() => { filling.resume(now.version, { sheet: now.sheet, texts: now.reportTexts }, true); }}>{text('stale.merge')}</Button>,
      ]}
    >
      <p>{text('stale.body', { name: typeof by === 'string' ? by : '' })}</p>
      {theirs.error === null ? null : <Problem error={theirs.error} onRetry={() => { void theirs.refetch(); }} />}
      {now === undefined ? null : <p>{codes.length === 0 ? text('stale.same') : text('stale.differs', { codes: codes.join(', ') })}</p>}
      {now === undefined || codes.length === 0 ? null : <p>{text('stale.merged', { codes: filling.changedHere().join(', ') })}</p>}
    </Modal>
  );
}

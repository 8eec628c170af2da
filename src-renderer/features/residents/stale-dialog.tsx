import { Button, Modal, Table } from 'antd';
import { isInstant } from '@shared/kit/instant';
import { failureOf, showInstant } from '../../api';
import { useText } from '../../text';
import type { Difference } from './form-values';
import { useFactWords } from './fact-words';

interface ResidentStaleDialogProps {
  readonly error: unknown;
  /** null while the newest state is being read. */
  readonly differences: readonly Difference[] | null;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Somebody was faster: shows both values of every fact that differs, and lets one choose; nothing typed is lost by looking. */
export function ResidentStaleDialog({ error, differences, onKeepMine, onTakeTheirs, onClose }: ResidentStaleDialogProps) {
  const text = useText('residents');
  const common = useText('common');
  const words = useFactWords();
  const { changedBy, changedAt } = error === null ? {} : failureOf(error).data;
  const footer = (
    <>
      <Button onClick={onClose}>{common('stale.keep')}</Button>
      <Button onClick={onTakeTheirs}>{text('stale.takeTheirs')}</Button>
      <Button type="primary" onClick={onKeepMine} disabled={differences === null}>{text('stale.keepMine')}</Button>
    </>
  );
  return (
    <Modal open={error !== null} title={text('stale.title')} width={760} footer={footer} onCancel={onClose}>
      {typeof changedBy === 'string' && typeof changedAt === 'string' && isInstant(changedAt) ? <p>{text('stale.who', { who: changedBy, at: showInstant(changedAt) })}</p> : null}
      <p className="a-modal-text">{differences?.length === 0 ? text('stale.nothing') : text('stale.body')}</p>
      {differences === null || differences.length === 0 ? null : (
        <Table<Difference>
          size="small" pagination={false} rowKey="fact" dataSource={[...differences]}
          columns={[
            { key: 'fact', title: text('stale.fact'), render: (_v, one) => text(`history.fields.${one.fact}`) },
            { key: 'theirs', title: text('stale.theirs'), render: (_v, one) => words(one.fact, one.theirs) },
            { key: 'mine', title: text('stale.mine'), render: (_v, one) => (one.mineChanged ? <strong>{words(one.fact, one.mine)}</strong> : <span className="a-faint">{text('stale.untouched')}</span>) },
          ]}
        />
      )}
    </Modal>
  );
}

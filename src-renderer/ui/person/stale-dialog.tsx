import { Button, Modal, Table } from 'antd';
import { isInstant } from '@shared/kit/instant';
import { failureOf, showInstant } from '../../api';
import { useText } from '../../text';
import type { Difference } from './differences';

interface PersonStaleDialogProps<F extends string> {
  readonly error: unknown;
  /** null while the newest state is being read. */
  readonly differences: readonly Difference<F>[] | null;
  /** Name of a fact. */
  readonly nameOf: (fact: F) => string;
  /** Words for a value of a fact. */
  readonly wordsOf: (fact: F, value: unknown) => string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Somebody was faster: shows both values of every fact that differs, and lets one choose; nothing typed is lost by looking. */
export function PersonStaleDialog<F extends string>({ error, differences, nameOf, wordsOf, onKeepMine, onTakeTheirs, onClose }: PersonStaleDialogProps<F>) {
  const text = useText('person');
  const common = useText('common');
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
        <Table<Difference<F>>
          size="small" pagination={false} rowKey="fact" dataSource={[...differences]}
          columns={[
            { key: 'fact', title: text('stale.fact'), render: (_v, one) => nameOf(one.fact) },
            { key: 'theirs', title: text('stale.theirs'), render: (_v, one) => wordsOf(one.fact, one.theirs) },
            { key: 'mine', title: text('stale.mine'), render: (_v, one) => (one.mineChanged ? <strong>{wordsOf(one.fact, one.mine)}</strong> : <span className="a-faint">{text('stale.untouched')}</span>) },
          ]}
        />
      )}
    </Modal>
  );
}

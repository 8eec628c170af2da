import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import type { RosterTarget } from '@shared/contract/roster';
import { api, presentError } from '../../api';
import { useLanguage, useText } from '../../text';
import { ProgressModal } from '../../ui';

interface UndoResult {
  readonly undone: number;
  readonly refused: readonly { readonly row: number; readonly subjectId: string; readonly name: string; readonly why: 'changedSince' | 'inUse' | 'voided' }[];
}

export interface UndoImport {
  readonly isPending: boolean;
  readonly taskId: string | null;
  readonly result: UndoResult | null;
  readonly error: Error | null;
  readonly start: (importId: string) => void;
}

/** Takes an import back, with progress. */
export function useUndoImport(): UndoImport {
  const language = useLanguage();
  const [taskId, setTaskId] = useState<string | null>(null);
  const undo = useMutation(api.roster.undo.mutationOptions());
  return {
    isPending: undo.isPending, taskId, result: undo.data ?? null, error: undo.error,
    start: (importId) => {
      const id = crypto.randomUUID();
      setTaskId(id);
      undo.mutate({ importId, language, taskId: id });
    },
  };
}

/** What the undo did, and whom it left with the reason for each. */
export function UndoOutcome({ target, undo }: { readonly target: RosterTarget; readonly undo: UndoImport }) {
  const text = useText('roster');
  const { result, error } = undo;
  return (
    <>
      <ProgressModal open={undo.isPending} taskId={undo.taskId} title={text('done.undoing')} />
      {error === null ? null : <Alert type="warning" showIcon title={presentError(error).sentence} />}
      {result === null ? null : (
        <Alert
          type={result.refused.length === 0 ? 'success' : 'info'} showIcon title={text('done.undoneTitle', { count: result.undone })}
          description={result.refused.length === 0 ? text('done.undoneAll') : <Left target={target} refused={result.refused} />}
        />
      )}
    </>
  );
}

function Left({ target, refused }: { readonly target: RosterTarget; readonly refused: UndoResult['refused'] }) {
  const text = useText('roster');
  return (
    <>
      <p>{text(`targets.${target}.refusedLead`, { count: refused.length })}</p>
      <ul>{refused.map(({ row, name, why }) => <li key={row}>{why === 'inUse' ? text(`targets.${target}.inUse`, { row, name }) : text(`done.refused.${why}`, { row, name })}</li>)}</ul>
    </>
  );
}

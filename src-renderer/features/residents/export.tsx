import { App } from 'antd';
import { useState } from 'react';
import type { ExportFormat } from '@shared/contract/documents';
import { newId } from '@shared/kit/ids';
import { client, download, forgetTask, pageClock, presentError } from '../../api';
import { useLanguage, useText } from '../../text';
import { ProgressModal } from '../../ui';
import { ledgerList, type LedgerAsk } from './list-asking';

/** Makes a file of the ledger and fetches it; `progress` stands in the page while it is being made. */
export function useLedgerExport(): { readonly run: (format: ExportFormat, list: LedgerAsk, count: number) => Promise<void>; readonly progress: React.ReactNode } {
  const { message } = App.useApp();
  const text = useText('residents');
  const language = useLanguage();
  const [taskId, setTaskId] = useState<string | null>(null);
  const run = async (format: ExportFormat, list: LedgerAsk, count: number): Promise<void> => {
    const id = newId(pageClock());
    setTaskId(id);
    try {
      const made = await client.documents.export({ form: 'resident-ledger', list: ledgerList(list), language, taskId: id, format, purpose: null });
      download(made.temporaryId);
      void message.success(text('exported', { count }));
    } catch (error) {
      const presented = presentError(error);
      if (presented.place !== 'quiet') void message.error(presented.sentence);
    } finally {
      setTaskId(null);
      forgetTask(id);
    }
  };
  return { run, progress: <ProgressModal open={taskId !== null} title={text('exporting')} taskId={taskId} /> };
}

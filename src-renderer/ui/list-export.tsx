import { App } from 'antd';
import { useState } from 'react';
import type { ExportFormat, FormCode } from '@shared/contract/documents';
import { newId } from '@shared/kit/ids';
import { client, download, forgetTask, pageClock, presentError } from '../api';
import { useLanguage, useText } from '../text';
import { ProgressModal } from './dialogs';

/** Filter, order and columns as JSON, as a list form takes them. */
type ListOfForm = Exclude<Parameters<typeof client.documents.preview>[0]['list'], undefined>;

interface ListExport {
  readonly run: (format: ExportFormat, list: ListOfForm, count: number) => Promise<void>;
  /** Stands in the page while the file is being made. */
  readonly progress: React.ReactNode;
}

/** Makes a file of a list form and fetches it. */
export function useListExport(form: FormCode): ListExport {
  const { message } = App.useApp();
  const text = useText('common');
  const language = useLanguage();
  const [taskId, setTaskId] = useState<string | null>(null);
  const run = async (format: ExportFormat, list: ListOfForm, count: number): Promise<void> => {
    const id = newId(pageClock());
    setTaskId(id);
    try {
      const made = await client.documents.export({ form, list, language, taskId: id, format, purpose: null });
      download(made.temporaryId);
      void message.success(text('list.exported', { count }));
    } catch (error) {
      const presented = presentError(error);
      if (presented.place !== 'quiet') void message.error(presented.sentence);
    } finally {
      setTaskId(null);
      forgetTask(id);
    }
  };
  return { run, progress: <ProgressModal open={taskId !== null} title={text('list.exporting')} taskId={taskId} /> };
}

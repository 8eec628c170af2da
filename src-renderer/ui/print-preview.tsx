import { Alert, App, Input, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { exportFormats, type ExportFormat, type FormCode } from '@shared/contract/documents';
import { api, client, download, forgetTask, isFailure, presentError, printHtml, useMay } from '../api';
import { useLanguage, useText } from '../text';
import { ProgressModal } from './dialogs';
import { DocumentPage, type DocumentExport } from './document-page';
import { EmptyState, Loaded, Page } from './page';

type Wanted = Parameters<typeof client.documents.preview>[0];

interface PrintPreviewProps {
  readonly form: FormCode;
  /** The records to print, one document each; a list form takes `list` instead. */
  readonly ids?: readonly string[];
  /** Filter, order and columns of a list form. */
  readonly list?: Exclude<Wanted['list'], undefined>;
  /** Address to go back to. */
  readonly back?: string;
}

interface Running { readonly taskId: string; readonly format: ExportFormat }

/**
 * The page of a form: preview at true size, edition and status, print, PDF, Word and Excel. Feature pages draw it with the form
 * and the ids; what it says and who may see it is decided in core.
 */
export function PrintPreview({ form, ids = [], list, back }: PrintPreviewProps) {
  const text = useText('documents');
  const language = useLanguage();
  const what = { form, ids: [...ids], language, ...(list === undefined ? {} : { list }) };
  const seen = useQuery(api.documents.preview.queryOptions({ input: what }));
  const mayExport = useMay()('documents.export');
  const [purpose, setPurpose] = useState('');
  const { running, exportAs } = useExport(what, purpose);
  const page = seen.data;
  const backTo = back === undefined ? {} : { back };

  if (page === undefined) {
    return <Page title={text('title')} {...backTo}><Loaded query={seen} rows={14}>{() => null}</Loaded></Page>;
  }
  const print = async (): Promise<void> => {
    await printHtml(page.html, { landscape: page.landscape });
    await client.documents.recordPrinting({ form, ids: [...ids], purpose });
  };
  const exports = mayExport ? exportFormats.map((format): DocumentExport => ({ format, run: () => exportAs(format) })) : [];
  return (
    <>
      <DocumentPage
        title={page.title} {...backTo} html={page.html} landscape={page.landscape} exports={exports} onPrint={print}
        badges={
          <>
            {page.recordNumber === null ? null : <Tag>{text('number', { number: page.recordNumber })}</Tag>}
            {page.documents > 1 ? <Tag>{text('count', { documents: page.documents })}</Tag> : null}
            {page.standardEdition === null ? null : <Tag>{text('edition', { edition: page.standardEdition })}</Tag>}
            {(page.statusNotice ?? '').split('\n').filter((line) => line !== '').map((line) => <Tag key={line} color="warning">{line}</Tag>)}
          </>
        }
      >
        {page.documents > page.shown ? <Alert type="info" showIcon title={text('shown', { shown: page.shown, documents: page.documents })} /> : null}
        {mayExport && !page.canMakePdf ? <Alert type="warning" showIcon title={text('noPdf')} /> : null}
        {mayExport ? (
          <Input
            className="a-purpose" aria-label={text('purpose')} prefix={text('purpose')} placeholder={text('purposeHint')} maxLength={200} value={purpose}
            onChange={(event) => { setPurpose(event.target.value); }}
          />
        ) : null}
      </DocumentPage>
      <ProgressModal open={running !== null} title={text(running === null ? 'title' : `making.${running.format}`)} taskId={running?.taskId ?? null} />
    </>
  );
}

/** Makes a file in core, fetches it and says so; a failure becomes its sentence. */
function useExport(what: Wanted, purpose: string) {
  const text = useText('documents');
  const { message, modal } = App.useApp();
  const [running, setRunning] = useState<Running | null>(null);
  const exportAs = async (format: ExportFormat): Promise<void> => {
    const taskId = newTaskId();
    setRunning({ taskId, format });
    try {
      const made = await client.documents.export({ ...what, taskId, format, purpose });
      download(made.temporaryId);
      void message.success(text('saved', { name: made.fileName }));
    } catch (error) {
      // Whoever cancels knows.
      if (!isFailure(error, 'CANCELLED')) modal.warning({ title: text('title'), content: presentError(error).sentence });
    } finally {
      setRunning(null);
      forgetTask(taskId);
    }
  };
  return { running, exportAs };
}

/** An id nobody else uses at the same time. `crypto.randomUUID` is missing on pages that came over plain HTTP from another computer. */
function newTaskId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** For an address that names nothing to print. */
export function NothingToPrint() {
  const text = useText('documents');
  return <Page title={text('title')}><EmptyState title={text('nothing')} hint={text('nothingHint')} /></Page>;
}

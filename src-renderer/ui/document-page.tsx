import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../text';
import { Page } from './page';

export type ExportFormat = 'pdf' | 'docx' | 'xlsx';
export interface DocumentExport {
  readonly format: ExportFormat;
  /** Makes and downloads the file. */
  readonly run: () => Promise<unknown>;
}

interface DocumentPageProps {
  readonly title: string;
  readonly back?: string;
  readonly badges?: ReactNode;
  /** The document as the HTML renderer made it; undefined while it is being made. */
  readonly html: string | undefined;
  readonly landscape?: boolean;
  readonly exports: readonly DocumentExport[];
  /** Prints; the browser's own dialog over the preview where it is left out. */
  readonly onPrint?: () => Promise<unknown>;
  readonly children?: ReactNode;
}

const icons = { pdf: <FilePdfOutlined />, docx: <FileWordOutlined />, xlsx: <FileExcelOutlined /> } as const;

/** Document: the page at true size as it will be printed, and the ways to take it along. PDF is the primary one. */
export function DocumentPage({ title, back, badges, html, landscape = false, exports, onPrint, children }: DocumentPageProps) {
  const text = useText('common');
  const frame = useRef<HTMLIFrameElement>(null);
  const [fit, setFit] = useState<'actual' | 'fit'>('actual');
  const [height, setHeight] = useState<number | null>(null);
  const [busy, setBusy] = useState<ExportFormat | 'print' | null>(null);
  const run = (which: ExportFormat | 'print', work: () => Promise<unknown>): void => {
    setBusy(which);
    work().catch(() => undefined).finally(() => { setBusy(null); });
  };
  const print = async (): Promise<void> => {
    if (onPrint === undefined) frame.current?.contentWindow?.print();
    else await onPrint();
  };
  const actions = (
    <>
      <Button icon={<PrinterOutlined />} loading={busy === 'print'} disabled={html === undefined} onClick={() => { run('print', print); }}>{text('document.print')}</Button>
      {exports.map(({ format, run: work }) => (
        <Button key={format} type={format === 'pdf' ? 'primary' : 'default'} icon={icons[format]} loading={busy === format} disabled={html === undefined || (busy !== null && busy !== format)} onClick={() => { run(format, work); }}>
          {text(`document.${format}`)}
        </Button>
      ))}
    </>
  );
  return (
    <Page title={title} {...(back === undefined ? {} : { back })} badges={badges} actions={actions}>
      {children}
      <div className="a-preview-tools">
        <Segmented value={fit} onChange={setFit} options={[{ value: 'actual', label: text('document.actual') }, { value: 'fit', label: text('document.fit') }]} />
      </div>
      <div className={`a-preview a-preview-${fit} ${landscape ? 'a-preview-landscape' : ''}`} tabIndex={0} role="region" aria-label={text('document.preview')}>
        {html === undefined ? <Skeleton active paragraph={{ rows: 14 }} /> : (
          <iframe
            ref={frame} title={text('document.preview')} srcDoc={html} sandbox="allow-same-origin allow-modals" style={height === null ? undefined : { height }}
            onLoad={() => { setHeight(frame.current?.contentDocument?.documentElement.scrollHeight ?? null); }}
          />
        )}
      </div>
    </Page>
  );
}

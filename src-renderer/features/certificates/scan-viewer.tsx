import { FilePdfOutlined, LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { storedUrl } from '../../api';
import { useText } from '../../text';
import { EmptyState } from '../../ui';
import { kilobytes } from './scan-editor';

interface StoredPage { readonly fileId: string; readonly mediaType: string; readonly bytes: number }

const zooms = [1, 1.5, 2, 3] as const;

/** The scan of a certificate: one page at a time, turned with the arrow keys, enlarged with + and −. */
export function ScanViewer({ pages, onShow }: { readonly pages: readonly StoredPage[]; readonly onShow?: (index: number) => void }) {
  const text = useText('certificates');
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState(0);
  const count = pages.length;
  const index = Math.min(at, count - 1);
  const page = pages[index];
  if (page === undefined) return <EmptyState title={text('scan.none')} hint={text('scan.noneHint')} />;
  const turnTo = (next: number): void => {
    const to = Math.max(0, Math.min(count - 1, next));
    setAt(to);
    onShow?.(to);
    setZoom(0);
  };
  const enlarge = (step: 1 | -1): void => { setZoom((now) => Math.max(0, Math.min(zooms.length - 1, now + step))); };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => { turnTo(index - 1); }, ArrowRight: () => { turnTo(index + 1); }, '+': () => { enlarge(1); }, '=': () => { enlarge(1); }, '-': () => { enlarge(-1); },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act === undefined || (zoom > 0 && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  };
  const number = index + 1;
  const url = storedUrl(page.fileId);
  return (
    <div className="a-viewer" onKeyDown={onKeyDown}>
      <div className="a-viewer-tools">
        <Button icon={<LeftOutlined />} aria-label={text('scan.previous')} disabled={index === 0} onClick={() => { turnTo(index - 1); }} />
        <span role="status">{text('scan.page', { number, count })}</span>
        <Button icon={<RightOutlined />} aria-label={text('scan.next')} disabled={number === count} onClick={() => { turnTo(index + 1); }} />
        <span className="a-tools-end">
          <Button icon={<ZoomOutOutlined />} aria-label={text('scan.smaller')} disabled={zoom === 0 || page.mediaType === 'application/pdf'} onClick={() => { enlarge(-1); }} />
          <Button icon={<ZoomInOutlined />} aria-label={text('scan.larger')} disabled={zoom === zooms.length - 1 || page.mediaType === 'application/pdf'} onClick={() => { enlarge(1); }} />
        </span>
      </div>
      {page.mediaType === 'application/pdf' ? (
        <div className="a-viewer-pdf"><FilePdfOutlined /><p>{text('scan.pdf', { kb: kilobytes(page.bytes) })}</p><Button href={url} download={text('scan.pdfName', { number })}>{text('scan.savePdf')}</Button></div>
      ) : (
        <div className="a-viewer-page" tabIndex={0} role="region" aria-label={text('scan.page', { number, count })}>
          <img className={`a-zoom-${String(zoom)}`} src={url} alt={text('scan.page', { number, count })} />
        </div>
      )}
    </div>
  );
}

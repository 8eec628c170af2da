import { ArrowDownOutlined, ArrowUpOutlined, FilePdfOutlined, LeftOutlined, RedoOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { storedUrl } from '../../api';
import { useText } from '../../text';
import { EmptyState } from '../../ui';
import { kilobytes } from './scan-editor';

interface StoredPage { readonly fileId: string; readonly mediaType: string; readonly bytes: number }

const zooms = [1, 1.5, 2, 3] as const;

/** What can be done with the stored page that is shown; each tells whether it was done. */
export interface PageActs {
  readonly move: (index: number, to: number) => Promise<boolean>;
  readonly turn: (index: number) => Promise<boolean>;
}

interface ToolsProps { readonly index: number; readonly count: number; readonly pdf: boolean; readonly busy: boolean; readonly onMove: (step: 1 | -1) => void; readonly onTurn: () => void }

/** Moves and turns the page that is shown, and says with which keys. */
function PageTools({ index, count, pdf, busy, onMove, onTurn }: ToolsProps) {
  const text = useText('certificates');
  return (
    <div className="a-viewer-tools">
      <Button icon={<ArrowUpOutlined />} disabled={busy || index === 0} onClick={() => { onMove(-1); }}>{text('scan.up')}</Button>
      <Button icon={<ArrowDownOutlined />} disabled={busy || index === count - 1} onClick={() => { onMove(1); }}>{text('scan.down')}</Button>
      <Button icon={<RedoOutlined />} disabled={busy || pdf} onClick={onTurn}>{text('scan.turnRight')}</Button>
      <span className="a-faint">{text(pdf ? 'scan.pdfStays' : 'scan.storedKeys')}</span>
    </div>
  );
}

function usePageActs(acts: PageActs | undefined, index: number, count: number, pdf: boolean, follow: (to: number) => void) {
  const [busy, setBusy] = useState(false);
  const run = (act: Promise<boolean>, done: () => void): void => {
    setBusy(true);
    void act.then((went) => { if (went) done(); }).finally(() => { setBusy(false); });
  };
  const move = (step: 1 | -1): void => {
    const to = index + step;
    if (acts !== undefined && !busy && to >= 0 && to < count) run(acts.move(index, to), () => { follow(to); });
  };
  const turn = (): void => { if (acts !== undefined && !busy && !pdf) run(acts.turn(index), () => undefined); };
  return { busy, move, turn };
}

interface ViewerProps { readonly pages: readonly StoredPage[]; readonly onShow?: (index: number) => void; readonly acts?: PageActs | undefined }

/** The scan of a certificate: one page at a time, turned over with the arrow keys, enlarged with + and −; put in order and turned where `acts` allows. */
export function ScanViewer({ pages, onShow, acts }: ViewerProps) {
  const text = useText('certificates');
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState(0);
  const count = pages.length;
  const index = Math.min(at, count - 1);
  const turnTo = (next: number): void => {
    const to = Math.max(0, Math.min(count - 1, next));
    setAt(to);
    onShow?.(to);
    setZoom(0);
  };
  const page = pages[index];
  const pdf = page?.mediaType === 'application/pdf';
  const { busy, move, turn } = usePageActs(acts, index, count, pdf, turnTo);
  if (page === undefined) return <EmptyState title={text('scan.none')} hint={text('scan.noneHint')} />;
  const enlarge = (step: 1 | -1): void => { setZoom((now) => Math.max(0, Math.min(zooms.length - 1, now + step))); };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => { turnTo(index - 1); }, ArrowRight: () => { turnTo(index + 1); }, '+': () => { enlarge(1); }, '=': () => { enlarge(1); }, '-': () => { enlarge(-1); }, r: turn, R: turn,
  };
  const altKeys: Readonly<Record<string, () => void>> = { ArrowUp: () => { move(-1); }, ArrowDown: () => { move(1); } };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const act = (event.altKey ? altKeys : keys)[event.key];
    if (act === undefined || (!event.altKey && zoom > 0 && event.key.startsWith('Arrow'))) return;
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
          <Button icon={<ZoomOutOutlined />} aria-label={text('scan.smaller')} disabled={zoom === 0 || pdf} onClick={() => { enlarge(-1); }} />
          <Button icon={<ZoomInOutlined />} aria-label={text('scan.larger')} disabled={zoom === zooms.length - 1 || pdf} onClick={() => { enlarge(1); }} />
        </span>
      </div>
      {acts === undefined ? null : <PageTools index={index} count={count} pdf={pdf} busy={busy} onMove={move} onTurn={turn} />}
      {pdf ? (
        <div className="a-viewer-pdf"><FilePdfOutlined /><p>{text('scan.pdf', { kb: kilobytes(page.bytes) })}</p><Button href={url} download={text('scan.pdfName', { number })}>{text('scan.savePdf')}</Button></div>
      ) : (
        <div className="a-viewer-page" tabIndex={0} role="region" aria-label={text('scan.page', { number, count })}>
          <img className={`a-zoom-${String(zoom)}`} src={url} alt={text('scan.page', { number, count })} />
        </div>
      )}
    </div>
  );
}

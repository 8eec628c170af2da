import { ArrowLeftOutlined, ArrowRightOutlined, DeleteOutlined, FilePdfOutlined, PlusOutlined, RedoOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { useRef } from 'react';
import { MAX_SCAN_PAGES, SCAN_PDF_MAX_BYTES } from '@shared/contract/certificates';
import { useText } from '../../text';
import { LEAST_LONG_SIDE, MAX_PICTURE_BYTES, ScanInput, useDrop } from '../../ui';
import { pageUrl, type ScanPage, type ScanPages } from './use-scan-pages';

const MB = 1_000_000;
const limits = { maxPicture: MAX_PICTURE_BYTES / MB, maxPdf: Math.floor(SCAN_PDF_MAX_BYTES / MB), maxPages: MAX_SCAN_PAGES, longSide: LEAST_LONG_SIDE };

/** Kilobytes as a person reads them. */
export function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1000));
}

function Tile({ page, index, count, scan }: { readonly page: ScanPage; readonly index: number; readonly count: number; readonly scan: ScanPages }) {
  const text = useText('certificates');
  const url = pageUrl(page);
  const number = index + 1;
  return (
    <li className="a-scan-tile">
      <div className="a-scan-picture">
        {url === null ? <Spin aria-label={text('scan.preparing')} /> : page.kind === 'pdf' ? <FilePdfOutlined /> : <img src={url} alt={text('scan.page', { number, count })} onError={() => { scan.lost(page.key); }} />}
      </div>
      <p className="a-scan-name" title={page.name}>{page.name}</p>
      <p className="a-faint">{url === null ? text('scan.preparing') : text('scan.size', { number, kb: kilobytes(page.bytes) })}</p>
      <div className="a-scan-buttons">
        <Button type="text" icon={<ArrowLeftOutlined />} aria-label={text('scan.earlier', { number })} title={text('scan.earlier', { number })} disabled={index === 0} onClick={() => { scan.move(page.key, -1); }} />
        <Button type="text" icon={<ArrowRightOutlined />} aria-label={text('scan.later', { number })} title={text('scan.later', { number })} disabled={number === count} onClick={() => { scan.move(page.key, 1); }} />
        <Button type="text" icon={<RedoOutlined />} aria-label={text('scan.turn', { number })} title={text('scan.turn', { number })} disabled={page.kind === 'pdf' || url === null} onClick={() => { void scan.turn(page.key); }} />
        <Button type="text" icon={<DeleteOutlined />} aria-label={text('scan.remove', { number })} title={text('scan.remove', { number })} onClick={() => { scan.remove(page.key); }} />
      </div>
    </li>
  );
}

/** The pages of a scan: add by button or by dropping, put in order, turn, take away. */
export function ScanEditor({ scan }: { readonly scan: ScanPages }) {
  const text = useText('certificates');
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]): void => { void scan.add(files); };
  const { over, target } = useDrop(take);
  return (
    <div className="a-scan">
      {scan.refused.map((one) => (
        <Alert
          key={one.key} type="error" showIcon closable={{ onClose: () => { scan.forget(one.key); } }} role="alert"
          title={text('scan.notTaken', { name: one.name })} description={text(`scan.refused.${one.why}`, limits)}
        />
      ))}
      <ul
        className={over ? 'a-scan-pages a-scan-over' : 'a-scan-pages'} aria-label={text('scan.title')} {...target}
      >
        {scan.pages.map((page, index) => <Tile key={page.key} page={page} index={index} count={scan.pages.length} scan={scan} />)}
        {scan.pages.length >= MAX_SCAN_PAGES ? null : (
          <li>
            <button type="button" className="a-scan-add" onClick={() => { input.current?.click(); }}><PlusOutlined /><span>{text('scan.add')}</span></button>
          </li>
        )}
      </ul>
      <ScanInput field={input} label={text('scan.add')} onFiles={take} />
      <p className="a-help">{text('scan.help', limits)}</p>
    </div>
  );
}

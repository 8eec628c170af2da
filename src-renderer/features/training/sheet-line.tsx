import { CheckCircleOutlined, DeleteOutlined, FilePdfOutlined, RedoOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useCallback, useState } from 'react';
import type { SessionRow } from '@shared/contract/training';
import { useText } from '../../text';
import type { Turns } from '../../ui';
import { SessionSelect, sessionLine } from './session-select';
import type { Sheet, Sheets } from './use-sheets';

/** The picture itself, the way up it will be kept. */
function Picture({ sheet }: { readonly sheet: Sheet }) {
  const text = useText('training');
  const { small } = sheet;
  const show = useCallback((picture: HTMLImageElement | null) => {
    if (picture === null || small === null) return undefined;
    const url = URL.createObjectURL(small);
    picture.src = url;
    return () => { URL.revokeObjectURL(url); };
  }, [small]);
  return (
    <div className="a-sheet-picture">
      {sheet.kind === 'pdf' ? <FilePdfOutlined /> : small === null ? null : <img ref={show} className={`a-turned-${String(sheet.turns)}`} alt={text('sheets.picture', { name: sheet.file.name })} />}
    </div>
  );
}

/** Which session it belongs to, or in a sentence why that is not known. */
function Found({ sheet }: { readonly sheet: Sheet }) {
  const text = useText('training');
  const { finding, session } = sheet;
  if (finding.state === 'reading') return <p role="status" className="a-sheet-reading"><Spin size="small" /> {text('sheets.reading')}</p>;
  if (session !== null) {
    return (
      <>
        <p><strong>{session.title}</strong></p>
        <p className="a-faint">{session.heldOn} · {session.number}</p>
        {finding.state === 'found' && finding.instead !== null ? <p className="a-help">{text('sheets.corrected', { number: finding.instead, now: session.number })}</p> : null}
      </>
    );
  }
  if (finding.state === 'voided') return <p className="a-sheet-why">{text('sheets.why.voided', { number: finding.number })}</p>;
  if (finding.state === 'notAsked') return <p className="a-sheet-why">{text('sheets.why.notAsked', { sentence: finding.sentence })}</p>;
  return finding.state === 'found' ? null : <p className="a-sheet-why">{text(`sheets.why.${finding.state}`)}</p>;
}

interface LineProps { readonly sheet: Sheet; readonly before: SessionRow | null; readonly sheets: Sheets }

function ByHand({ sheet, before, sheets }: LineProps) {
  const text = useText('training');
  const [other, setOther] = useState(false);
  const put = (session: SessionRow): void => { setOther(false); sheets.patch(sheet.key, { session, problem: null }); };
  if (sheet.finding.state === 'reading' || sheet.filed !== 'no') return null;
  if (sheet.session !== null && !other) return <Button type="link" size="small" onClick={() => { setOther(true); }}>{text('sheets.other')}</Button>;
  return (
    <div className="a-sheet-choice">
      <SessionSelect value={sheet.session} label={text('sheets.pickFor', { name: sheet.file.name })} onChange={put} />
      {before === null || before.id === sheet.session?.id ? null : <Button onClick={() => { put(before); }} title={sessionLine(before)}>{text('sheets.same')}</Button>}
    </div>
  );
}

/** One returned page: picture, session, and what can be done about it. */
export function SheetLine({ sheet, before, sheets }: LineProps) {
  const text = useText('training');
  const { name } = sheet.file;
  return (
    <li className="a-sheet">
      <Picture sheet={sheet} />
      <div className="a-sheet-words">
        <p className="a-sheet-name" title={name}>{name}</p>
        <Found sheet={sheet} />
        <ByHand sheet={sheet} before={before} sheets={sheets} />
        {sheet.problem === null ? null : <p className="a-field-error" role="alert">{text('sheets.notFiled', { sentence: sheet.problem })}</p>}
      </div>
      {sheet.filed === 'yes' ? <p className="a-sheet-filed"><CheckCircleOutlined /> {text('sheets.filed')}</p> : sheet.filed === 'busy' ? <Spin aria-label={text('sheets.filing')} /> : (
        <div className="a-sheet-buttons">
          {sheet.kind === 'pdf' ? null : <Button type="text" icon={<RedoOutlined />} aria-label={text('sheets.turn', { name })} title={text('sheets.turn', { name })} onClick={() => { sheets.patch(sheet.key, { turns: ((sheet.turns + 1) % 4) as Turns }); }} />}
          <Button type="text" icon={<DeleteOutlined />} aria-label={text('sheets.remove', { name })} title={text('sheets.remove', { name })} onClick={() => { sheets.remove(sheet.key); }} />
        </div>
      )}
    </li>
  );
}

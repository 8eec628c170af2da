import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { escapeHtml, pageClock, printHtml, showInstant } from '../api';
import { useLanguage, useText } from '../text';

/** Shows a new recovery code once: to copy, to print, and to confirm that it is kept, before one can go on. */
export function RecoveryCode({ code, homeName, onKept }: { readonly code: string; readonly homeName: string | null; readonly onKept: () => void }) {
  const text = useText('access');
  const common = useText('common');
  const language = useLanguage();
  const { message } = App.useApp();
  const [kept, setKept] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    void message.success(common('copied'));
  };
  const print = (): void => {
    const lines = [...(homeName === null ? [] : [text('code.home', { name: homeName })]), text('code.printAt', { time: showInstant(pageClock().now()) })];
    const style = 'body{font-family:"Noto Sans SC","Microsoft YaHei",sans-serif;font-size:12pt;line-height:1.7}h1{font-size:18pt;text-align:center}b{display:block;font:700 22pt monospace;text-align:center;border:1px solid;padding:8mm;margin:10mm 0}';
    void printHtml(`<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(text('code.printTitle'))}</title><style>${style}</style><h1>${escapeHtml(text('code.printTitle'))}</h1>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}<b>${escapeHtml(code)}</b><p>${escapeHtml(text('code.why'))}</p><p>${escapeHtml(text('code.printKeep'))}</p></html>`);
  };
  return (
    <div className="a-stack">
      <p>{text('code.why')}</p>
      <output className="a-code" aria-label={text('code.title')}>{code}</output>
      <div className="a-row-buttons">
        <Button icon={<PrinterOutlined />} onClick={print}>{text('code.print')}</Button>
        <Button icon={<CopyOutlined />} onClick={() => { void copy().catch(() => undefined); }}>{text('code.copy')}</Button>
      </div>
      <Checkbox checked={kept} onChange={(event) => { setKept(event.target.checked); }}>{text('code.kept')}</Checkbox>
      <Button type="primary" size="large" disabled={!kept} onClick={onKept}>{text('code.goOn')}</Button>
    </div>
  );
}

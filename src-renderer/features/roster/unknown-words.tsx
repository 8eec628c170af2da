import { Alert, Select } from 'antd';
import { Link } from 'react-router';
import { useLabel, useText } from '../../text';
import type { ImportFlow } from './use-import';

/** More at once would push the rows off the screen. */
const SHOWN = 8;

/** Words of the list nobody knows, each with the choice of what it means; choosing checks every row again. */
export function UnknownWords({ flow }: { readonly flow: ImportFlow }) {
  const text = useText('roster');
  const label = useLabel();
  const { target, unknown, choices } = flow;
  if (unknown.length === 0) return null;
  const options = choices.map((choice) => ({ value: choice.code, label: label(choice.text) }));
  return (
    <Alert
      type="warning" showIcon title={text('preview.unknownTitle', { count: unknown.length })}
      description={
        <div className="a-stack">
          <p>{text('preview.unknownHint')} {target === 'certificates' ? <>{text('preview.unknownKind')} <Link to="/certificates/kinds">{text('preview.openKinds')}</Link></> : null}</p>
          <ul className="a-roster-unknown">
            {unknown.slice(0, SHOWN).map(({ word, rows }) => (
              <li key={word}>
                <span>{text('preview.unknownLine', { word, rows })}</span>
                <Select
                  className="a-select" showSearch={{ optionFilterProp: 'label' }} options={options} value={null} placeholder={text('preview.unknownPlaceholder')}
                  aria-label={text('preview.unknownLabel', { word })} disabled={flow.busy !== null} popupMatchSelectWidth={false} onChange={(code: string | null) => { if (code !== null) void flow.mean(word, code); }}
                />
              </li>
            ))}
          </ul>
          {unknown.length > SHOWN ? <p>{text('preview.unknownMore', { count: unknown.length - SHOWN })}</p> : null}
        </div>
      }
    />
  );
}

import { Button, Popover } from 'antd';
import { useMemo } from 'react';
import type { client } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState } from '../../ui';
import { useListing } from './catalogue';

export type MatrixData = Awaited<ReturnType<typeof client.certificates.matrix>>;
type Cell = MatrixData['cells'][number];
type Confidence = 'V2' | 'V1' | 'D' | 'L' | 'K';
const known: readonly string[] = ['V2', 'V1', 'D', 'L', 'K'];

/** How far a rule may be trusted, in words. */
export function useConfidence(): (mark: string) => string {
  const text = useText('certificates');
  return (mark) => (known.includes(mark) ? text(`confidence.${mark as Confidence}`) : mark);
}

interface MarkProps { readonly cell: Cell; readonly position: string; readonly kind: string; readonly onGaps: (kindCode: string) => void }

/** One rule: how strict, how many have it; behind it the basis and the way to who is wanting. */
function Mark({ cell, position, kind, onGaps }: MarkProps) {
  const text = useText('certificates');
  const label = useLabel();
  const listing = useListing();
  const confidence = useConfidence();
  const mark = text(cell.mandatory ? 'required.mandatory' : 'required.preferable');
  const shown = cell.people === 0 ? mark : text('required.cell', { mark, met: cell.met, people: cell.people });
  const content = (
    <dl className="a-facts a-matrix-why">
      <div><dt>{mark}</dt><dd>{text(cell.mandatory ? 'required.mandatoryHelp' : 'required.preferableHelp')}</dd></div>
      {cell.minLevel === null ? null : <div><dt>{text('columns.level')}</dt><dd>{text('required.minLevel', { level: label(cell.minLevel.name) })}</dd></div>}
      {cell.anyOf.length === 0 ? null : <div><dt>{text('required.wanted')}</dt><dd>{text('required.anyOf', { kinds: listing([kind, ...cell.anyOf.map((one) => label(one.name))]) })}</dd></div>}
      {cell.basis === null ? null : <div><dt>{text('required.basis')}</dt><dd>{label(cell.basis)}</dd></div>}
      {cell.since === null ? null : <div><dt>{text('kinds.scopes.home')}</dt><dd>{text('required.since', { on: cell.since })}</dd></div>}
      <div><dt>{text('required.confidence')}</dt><dd>{confidence(cell.confidence)}</dd></div>
      <div><dt>{text('required.met', { people: cell.people, met: cell.met })}</dt><dd>{cell.met < cell.people ? <Button onClick={() => { onGaps(cell.kindCode); }}>{text('required.showGaps')}</Button> : null}</dd></div>
    </dl>
  );
  return (
    <Popover trigger="click" content={content} title={`${position} · ${kind}`}>
      <button type="button" className={`a-matrix-mark ${cell.mandatory ? 'a-matrix-mandatory' : 'a-matrix-preferable'} ${cell.met < cell.people ? 'a-matrix-wanting' : ''}`}>
        <span className="a-hidden">{text('required.cellName', { position, kind })}</span>{shown}
      </button>
    </Popover>
  );
}

function Legend() {
  const text = useText('certificates');
  return (
    <div className="a-legend" aria-label={text('required.legend')}>
      <span><span className="a-matrix-mark a-matrix-mandatory">{text('required.mandatory')}</span> {text('required.mandatoryHelp')}</span>
      <span><span className="a-matrix-mark a-matrix-preferable">{text('required.preferable')}</span> {text('required.preferableHelp')}</span>
    </div>
  );
}

/** Posts down, certificates across; a mark where the one asks for the other. */
export function Matrix({ data, onGaps }: { readonly data: MatrixData; readonly onGaps: (kindCode: string) => void }) {
  const text = useText('certificates');
  const label = useLabel();
  const cells = useMemo(() => new Map(data.cells.map((cell) => [`${cell.positionCode} ${cell.kindCode}`, cell])), [data]);
  const asked = new Set(data.cells.map((cell) => cell.positionCode));
  const positions = data.positions.filter((position) => asked.has(position.code));
  const { kinds } = data;
  if (kinds.length === 0) return <div className="a-card"><EmptyState title={text('required.emptyTitle')} hint={text('required.emptyHint')} /></div>;
  const groups = [...new Set(positions.map((one) => one.group))].map((group) => positions.filter((one) => one.group === group));
  return (
    <>
      <Legend />
      <div className="a-matrix-box" role="region" aria-label={text('required.matrix')} tabIndex={0}>
        <table className="a-matrix">
          <thead><tr><th scope="col">{text('required.position')}</th>{kinds.map((kind) => <th key={kind.code} scope="col">{label(kind.name)}</th>)}</tr></thead>
          <tbody>
            {groups.flatMap((within) => [
              ...within.slice(0, 1).flatMap(({ group, groupName }) => (groupName === null ? [] : [<tr key={`group ${group}`} className="a-matrix-group"><th scope="rowgroup" colSpan={kinds.length + 1}>{label(groupName)}</th></tr>])),
              ...within.map((position) => (
                <tr key={position.code}>
                  <th scope="row">{label(position.name)} <span className="a-faint">{text('required.peopleOf', { count: position.people })}</span></th>
                  {kinds.map((kind) => {
                    const cell = cells.get(`${position.code} ${kind.code}`);
                    return <td key={kind.code}>{cell === undefined ? null : <Mark cell={cell} position={label(position.name)} kind={label(kind.name)} onGaps={onGaps} />}</td>;
                  })}
                </tr>
              )),
            ])}
          </tbody>
        </table>
      </div>
    </>
  );
}

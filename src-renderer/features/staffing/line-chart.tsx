interface Point { readonly on: string; readonly value: number | null }

const WIDTH = 760;
const HEIGHT = 240;
const LEFT = 56;
const RIGHT = 36;
const TOP = 16;
const BOTTOM = 32;
const STEPS = 4;
/** So many days are named below the axis, or fewer. */
const NAMED = 12;

/** A round number not below the greatest value, so that the lines of the grid stand at values one can read. */
function topOf(values: readonly number[]): number {
  const most = Math.max(...values, 0);
  if (most === 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(most));
  return [1, 1.2, 1.6, 2, 2.4, 2.8, 3.2, 4, 4.8, 6, 8, 10].map((step) => step * unit).find((step) => step >= most) ?? most;
}

/** A calm line over months; a month without a value leaves a gap. The table beside it says the same in numbers. */
export function LineChart({ points, label, percent }: { readonly points: readonly Point[]; readonly label: string; readonly percent: boolean }) {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const top = percent ? 100 : topOf(values);
  const x = (at: number): number => LEFT + (points.length < 2 ? 0 : (at * (WIDTH - LEFT - RIGHT)) / (points.length - 1));
  const y = (value: number): number => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const every = Math.ceil(points.length / NAMED);
  const segments = points.map((point, at) => (point.value === null ? '' : `${at === 0 || (points[at - 1]?.value ?? null) === null ? 'M' : 'L'}${String(x(at))} ${String(y(point.value))}`));
  return (
    <svg className="a-chart" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={label}>
      {Array.from({ length: STEPS + 1 }, (_, step) => (top * step) / STEPS).map((value) => (
        <g key={value}>
          <line className="a-chart-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
          <text className="a-chart-word" x={LEFT - 8} y={y(value) + 4} textAnchor="end">{Math.round(value * 100) / 100}</text>
        </g>
      ))}
      {points.map((point, at) => ((points.length - 1 - at) % every === 0
        ? <text key={point.on} className="a-chart-word" x={x(at)} y={HEIGHT - 10} textAnchor="middle">{point.on.slice(0, '2026-10'.length)}</text> : null))}
      <path className="a-chart-line" d={segments.join(' ')} />
      {points.map((point, at) => (point.value === null ? null : (
        <circle key={point.on} className="a-chart-dot" cx={x(at)} cy={y(point.value)} r="4"><title>{`${point.on}  ${String(point.value)}`}</title></circle>
      )))}
    </svg>
  );
}

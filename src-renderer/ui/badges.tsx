import { useText } from '../text';

interface BadgeProps {
  /** Place in the order, 0 (lightest) to 4 (darkest). */
  readonly rank: number;
  readonly label: string;
  readonly size?: 'normal' | 'large';
}

function Bars({ filled }: { readonly filled: number }) {
  return (
    <svg className="a-bars" viewBox="0 0 22 14" aria-hidden="true">
      {[0, 1, 2, 3].map((bar) => (
        <rect key={bar} x={bar * 6} y={9 - bar * 3} width="4" height={5 + bar * 3} rx="1" className={bar < filled ? 'a-bar-on' : 'a-bar-off'} />
      ))}
    </svg>
  );
}

function RankBadge({ rank, label, size = 'normal', kind }: BadgeProps & { readonly kind: 'grade' | 'level' }) {
  const shade = Math.min(4, Math.max(0, Math.round(rank)));
  return <span className={`a-badge a-badge-${kind} a-badge-${size} a-grade-${String(shade)}`}><Bars filled={shade} />{label}</span>;
}

/** Ability grade 0–4: word, filled bars and colour. The word comes from the scale's edition. */
export function GradeBadge({ grade, label, size }: { readonly grade: number; readonly label: string; readonly size?: 'normal' | 'large' }) {
  const text = useText('common');
  return <span title={text('grade.bars', { grade })}><RankBadge rank={grade} label={label} kind="grade" {...(size === undefined ? {} : { size })} /></span>;
}

/** Care level: the same ordered palette in a rounder shape, so that it is not taken for a grade. `rank` is its place in the naming scheme. */
export function LevelBadge({ rank, label, size }: BadgeProps) {
  return <RankBadge rank={rank} label={label} kind="level" {...(size === undefined ? {} : { size })} />;
}

/** A word about a state. `tone` is never the only difference: the word says it. */
export function StateTag({ tone, children }: { readonly tone: 'plain' | 'good' | 'attention' | 'bad' | 'info'; readonly children: string }) {
  return <span className={`a-tag a-tag-${tone}`}>{children}</span>;
}

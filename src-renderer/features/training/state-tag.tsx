import type { PlanItem, SessionState, TrainingDutyState, TrainingResult } from '@shared/contract/training';
import { useText } from '../../text';
import { StateTag } from '../../ui';

const sessionTones = { open: 'attention', closed: 'good', corrected: 'plain', voided: 'bad' } as const satisfies Record<SessionState, string>;

/** The state of a session as a word. */
export function SessionTag({ state }: { readonly state: SessionState }) {
  const text = useText('training');
  return <StateTag tone={sessionTones[state]}>{text(`states.${state}`)}</StateTag>;
}

/** The outcome of an exam as a word; nothing was entered where it is null. */
export function ResultTag({ result }: { readonly result: TrainingResult | null }) {
  const text = useText('training');
  if (result === null) return <span className="a-faint">{text('results.none')}</span>;
  return <StateTag tone={result === 'passed' ? 'good' : 'bad'}>{text(`results.${result}`)}</StateTag>;
}

const dutyTones = { done: 'good', soon: 'attention', overdue: 'bad', off: 'plain' } as const satisfies Record<TrainingDutyState, string>;

/** Where the home stands in a duty. */
export function DutyTag({ state }: { readonly state: TrainingDutyState }) {
  const text = useText('training');
  return <StateTag tone={dutyTones[state]}>{text(`duties.states.${state}`)}</StateTag>;
}

/** Where one person stands in a duty. */
export function PersonDutyTag({ state }: { readonly state: Exclude<TrainingDutyState, 'off'> }) {
  const text = useText('training');
  return <StateTag tone={dutyTones[state]}>{text(`duties.personStates.${state}`)}</StateTag>;
}

const planTones = { done: 'good', planned: 'info', late: 'bad' } as const satisfies Record<PlanItem['state'], string>;

export function PlanTag({ state }: { readonly state: PlanItem['state'] }) {
  const text = useText('training');
  return <StateTag tone={planTones[state]}>{text(`plan.states.${state}`)}</StateTag>;
}

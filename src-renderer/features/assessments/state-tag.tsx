import type { AssessmentState } from '@shared/contract/assessments';
import { useText } from '../../text';
import { StateTag } from '../../ui';

const tones = { draft: 'plain', complete: 'attention', firstSigned: 'attention', locked: 'good', superseded: 'plain', voided: 'bad' } as const satisfies Record<AssessmentState, string>;

/** The state of an assessment as a word. */
export function AssessmentStateTag({ state }: { readonly state: AssessmentState }) {
  const text = useText('assessments');
  return <StateTag tone={tones[state]}>{text(`states.${state}`)}</StateTag>;
}

import type { AppraisalState } from '@shared/contract/appraisals';
import { useText } from '../../text';
import { StateTag } from '../../ui';

const tones = { draft: 'plain', signed: 'attention', acknowledged: 'info', locked: 'good', voided: 'bad' } as const;

export function AppraisalStateTag({ state }: { readonly state: AppraisalState }) {
  const text = useText('appraisals');
  return <StateTag tone={tones[state]}>{text(`state.${state}`)}</StateTag>;
}

import type { EmploymentState } from '@shared/contract/staff';
import { useText } from '../../text';
import { StateTag } from '../../ui';

const tones = { employed: 'good', upcoming: 'info', left: 'plain' } as const;

/** Here, to come or gone. */
export function EmploymentTag({ state }: { readonly state: EmploymentState }) {
  const text = useText('staff');
  return <StateTag tone={tones[state]}>{text(`states.${state}`)}</StateTag>;
}

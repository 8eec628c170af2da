import type { CareLevelState } from '@shared/contract/care-levels';
import { useText } from '../../text';
import { StateTag } from '../../ui';

const tones = { awaiting: 'attention', refused: 'bad', planned: 'info', current: 'good', past: 'plain', corrected: 'plain' } as const satisfies Record<CareLevelState, string>;

/** The state of a level as a word. */
export function LevelStateTag({ state }: { readonly state: CareLevelState }) {
  const text = useText('careLevels');
  return <StateTag tone={tones[state]}>{text(`states.${state}`)}</StateTag>;
}

import type { AppraisalLine } from '@shared/contract/appraisals';
import { useLabel, useText } from '../../text';

/** The result of a sheet from the signature on, before it how far it is. */
export function useResultWords(): (line: AppraisalLine) => string {
  const text = useText('appraisals');
  const label = useLabel();
  return (line) => (line.percent === null ? text('progress', { answered: line.answered, of: line.of }) : text('result', { percent: line.percent, band: line.band === null ? '' : label(line.band.name) }));
}

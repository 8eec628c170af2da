import { PrintPreview } from '../../ui';
import { useAsked } from './use-asked';

/** The month on paper. */
export default function ShiftsPrintPage() {
  const { month, department } = useAsked();
  return <PrintPreview form="shift-roster" list={{ month, departmentId: department === null || department === '' ? null : department }} back={`/shifts?month=${month}&department=${department ?? ''}`} />;
}

import { useSearchParams } from 'react-router';
import { PrintPreview } from '../../ui';

/** The organisation chart on paper, of the day the screen showed. */
export default function OrganisationPrintPage() {
  const [search] = useSearchParams();
  const on = search.get('on');
  return <PrintPreview form="organisation-chart" list={on === null ? {} : { on }} back="/staff/organisation" />;
}

import './appraisals.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, useMay } from '../../api';
import { useText } from '../../text';
import { Loaded, Page } from '../../ui';
import { FillView } from './fill-view';
import { ReadView } from './read-view';

/** One sheet: filled in while it is a draft, read from the signature on. */
export default function AppraisalSheetPage() {
  const { id = '' } = useParams();
  const text = useText('appraisals');
  const back = useMay()('appraisals.read') ? '/appraisals' : '/appraisals/mine';
  const asked = useQuery(api.appraisals.get.queryOptions({ input: { id } }));
  if (asked.data === undefined) return <Page title={text('title')} back={back}><Loaded query={asked}>{() => null}</Loaded></Page>;
  const { sheet, checklist } = asked.data;
  return sheet.state === 'draft' ? <FillView key={sheet.id} record={sheet} list={checklist} back={back} /> : <ReadView record={sheet} list={checklist} back={back} />;
}

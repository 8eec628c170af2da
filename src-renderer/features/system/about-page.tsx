import { useText } from '../../text';
import { Page, SectionCard } from '../../ui';
import { AboutFacts } from './about';

/** The same facts as the about box, as a page of the settings. */
export default function AboutPage() {
  const text = useText('app');
  return <Page title={text('about.title')} width="form"><SectionCard><AboutFacts /></SectionCard></Page>;
}

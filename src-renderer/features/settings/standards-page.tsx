import { useQuery } from '@tanstack/react-query';
import { api, useMay } from '../../api';
import { useText } from '../../text';
import { Loaded, Page, SectionCard } from '../../ui';
import { EditionsCard } from './editions-card';
import { NamingCard } from './naming-card';
import { SwitchesCard } from './switches-card';

/** What the home decides where standards leave it open, and which editions there are. */
export default function StandardsPage() {
  const text = useText('settings');
  const may = useMay()('standards.manage');
  const settings = useQuery(api.standards.settings.queryOptions());
  return (
    <Page title={text('standards.title')}>
      <Loaded query={settings}>
        {(data) => (
          <>
            <NamingCard naming={data.naming} mayChange={may} />
            <SectionCard title={text('standards.scales')}>
              <div className="a-stack"><p className="a-help">{text('standards.scalesHint')}</p>{data.scales.map((scale) => <SwitchesCard key={scale.family} setting={scale} mayChange={may} />)}</div>
            </SectionCard>
          </>
        )}
      </Loaded>
      <EditionsCard mayChange={may} />
    </Page>
  );
}

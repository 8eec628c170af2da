import { useQuery } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { api, client, pageClock } from '../../api';
import { useLabel, useText } from '../../text';
import { ReasonModal, SectionCard } from '../../ui';

const NONE = '-';

/** Which regional scheme takes the place of national kinds; changed with a reason, from today on. */
export function RegionCard({ mayChange }: { readonly mayChange: boolean }) {
  const text = useText('certificates');
  const label = useLabel();
  const { message } = App.useApp();
  const catalogue = useQuery(api.certificates.catalogue.queryOptions({ input: {} }));
  const [wanted, setWanted] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const region = catalogue.data?.region;
  if (region === undefined || region.choices.length === 0) return null;
  const present = region.family ?? NONE;
  const today = pageClock().today();
  const change = async (reason: string): Promise<void> => {
    await client.certificates.chooseRegion({ family: wanted === null || wanted === NONE ? null : wanted, effectiveOn: today, reason, expectedVersion: region.version });
    setWanted(null);
    void message.success(text('kinds.regionDone'));
  };
  return (
    <SectionCard title={text('kinds.region')}>
      <div className="a-tools">
        <Select<string>
          className="a-select" popupMatchSelectWidth={false} aria-label={text('kinds.region')} disabled={!mayChange} value={wanted ?? present} onChange={setWanted}
          options={[{ value: NONE, label: text('kinds.regionNone') }, ...region.choices.map((choice) => ({ value: choice.family, label: label(choice.title) }))]}
        />
        {wanted === null || wanted === present ? null : <Button type="primary" onClick={() => { setAsking(true); }}>{text('kinds.regionChange')}</Button>}
      </div>
      <p className="a-help">{text('kinds.regionHelp')}</p>
      <ReasonModal open={asking} title={text('kinds.regionChange')} confirmLabel={text('kinds.regionChange')} onConfirm={change} onClose={() => { setAsking(false); }}>{text('kinds.regionWhat', { on: today })}</ReasonModal>
    </SectionCard>
  );
}

import { App, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '@shared/contract';
import { required } from '@shared/kit/assert';
import { api, client, isFailure } from '../../api';
import { useText } from '../../text';
import { Loaded, Page, SectionCard, StaleDialog, useZodForm, ZodForm } from '../../ui';
import { InstitutionFields } from './institution-fields';

const schema = required(contract.institution.correct['~orpc'].inputSchema, 'the input of correcting the home');
type Home = NonNullable<Awaited<ReturnType<typeof client.institution.get>>>;

/** The facts about the home, as they are printed on reports. */
export default function InstitutionPage() {
  const text = useText('institution');
  const home = useQuery(api.institution.get.queryOptions());
  return (
    <Page title={text('page.title')} width="form" {...(home.data?.demo === true ? { subtitle: text('page.demo') } : {})}>
      <Loaded query={home}>{(data) => (data === null ? null : <HomeForm key={data.version} home={data} onReload={() => { void home.refetch(); }} />)}</Loaded>
    </Page>
  );
}

function HomeForm({ home, onReload }: { readonly home: Home; readonly onReload: () => void }) {
  const text = useText('institution');
  const { message } = App.useApp();
  const [stale, setStale] = useState<unknown>(null);
  const form = useZodForm({
    schema, initial: { ...home, expectedVersion: home.version },
    submit: async (values) => {
      try {
        await client.institution.correct(values);
        void message.success(text('page.saved'));
      } catch (error) {
        if (isFailure(error, 'STALE_VERSION')) setStale(error);
        throw error;
      }
    },
  });
  return (
    <SectionCard>
      <ZodForm form={form}>
        <InstitutionFields />
        <Button type="primary" htmlType="submit" loading={form.busy}>{text('page.save')}</Button>
      </ZodForm>
      <StaleDialog error={stale} onClose={() => { setStale(null); }} onLoad={() => { setStale(null); onReload(); }} />
    </SectionCard>
  );
}

import './staffing.css';
import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { isCivilDate } from '@shared/kit/civil-date';
import { api, pageClock } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField, Loaded, Page, useListState } from '../../ui';
import { HistoryView } from './history-view';
import { PeopleDrawer } from './people-drawer';
import { RateCard } from './rate-card';
import { RatioView } from './ratio-view';

const views = ['rates', 'history', 'ratio'] as const;
type View = (typeof views)[number];

/** Rates of the home's people on any day, their course, and the ratios the home has set. */
export default function StaffingPage() {
  const text = useText('staffing');
  const label = useLabel();
  const navigate = useNavigate();
  const today = pageClock().today();
  const [view, setView] = useListState<View>('staffing.view', 'rates');
  const [typed, setTyped] = useListState<string | null>('staffing.on', null);
  // In the address, so that one comes back to the people from paper and from a record.
  const [search, setSearch] = useSearchParams();
  const setPeople = (code: string | null): void => { setSearch(code === null ? {} : { people: code }, { replace: true }); };
  const on = typed !== null && isCivilDate(typed) ? typed : today;
  const rates = useQuery(api.staffing.rates.queryOptions({ input: { on } }));
  const print = <Button icon={<PrinterOutlined />} onClick={() => { void navigate('/print/staffing-rates', { state: { list: { on }, back: '/staffing' } }); }}>{text('print')}</Button>;
  return (
    <Page title={text('title')} actions={print}>
      <div className="a-tools">
        <Segmented<View> value={view} onChange={setView} options={views.map((value) => ({ value, label: text(`views.${value}`) }))} />
        <label className="a-staffing-day"><span>{text('on')}</span><CivilDateField value={typed ?? today} onChange={setTyped} max={today} /></label>
        {on === today ? null : <Button onClick={() => { setTyped(null); }}>{text('today')}</Button>}
      </div>
      {view === 'ratio' ? <RatioView on={on} /> : (
        <Loaded query={rates}>{(data) => (
          <>
            {view === 'history' ? <HistoryView rates={data.rates} on={on} /> : (
              <div className="a-rates">{data.rates.map((figure) => <RateCard key={figure.code} figure={figure} onPeople={(one) => { setPeople(one.code); }} />)}</div>
            )}
            {data.set.status === 'official' ? null : <p className="a-help">{text('reference', { title: label(data.set.title), edition: data.set.edition })}</p>}
          </>
        )}</Loaded>
      )}
      <PeopleDrawer code={search.get('people')} on={on} onClose={() => { setPeople(null); }} />
    </Page>
  );
}

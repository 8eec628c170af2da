import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Segmented, Select } from 'antd';
import { useLocation, useSearchParams } from 'react-router';
import { isCivilDate } from '@shared/kit/civil-date';
import { api, pageClock } from '../../api';
import { useText } from '../../text';
import { CivilDateField, CodeSelect, ListPage, ListPaper, Loaded, Problem } from '../../ui';
import { useCatalogue, useDepartmentOptions } from './catalogue';
import { GapList } from './gap-list';
import { HolderSelect } from './holder-select';
import { Matrix } from './matrix';
import './certificates.css';

const views = ['matrix', 'gaps'] as const;
type View = (typeof views)[number];

interface Asked { readonly view: View; readonly on: string | null; readonly department: string | null; readonly kind: string | null; readonly staff: string | null; readonly mandatory: boolean }

/** The page's question stands in its address, so that a page can point at the gaps of a person, a department or a kind. */
function useAsked(): readonly [Asked, (part: Partial<Asked>) => void] {
  const [search, setSearch] = useSearchParams();
  const asked: Asked = {
    view: search.get('view') === 'gaps' ? 'gaps' : 'matrix', on: search.get('on'), department: search.get('department'), kind: search.get('kind'), staff: search.get('staff'), mandatory: search.get('mandatory') === '1',
  };
  const put = (part: Partial<Asked>): void => {
    const next = { ...asked, ...part };
    const kept = Object.entries({ ...next, mandatory: next.mandatory ? '1' : null, view: next.view === 'gaps' ? 'gaps' : null }).filter((one): one is [string, string] => one[1] !== null && one[1] !== '');
    setSearch(Object.fromEntries(kept), { replace: true });
  };
  return [asked, put];
}

function Tools({ asked, put }: { readonly asked: Asked; readonly put: (part: Partial<Asked>) => void }) {
  const text = useText('certificates');
  const departments = useDepartmentOptions();
  const catalogue = useCatalogue();
  return (
    <>
      <Segmented<View> value={asked.view} onChange={(view) => { put({ view }); }} aria-label={text('required.title')} options={views.map((value) => ({ value, label: text(`required.${value}`) }))} />
      <CivilDateField aria-label={text('required.on')} value={asked.on ?? pageClock().today()} onChange={(on) => { put({ on }); }} />
      <Select<string> className="a-select" aria-label={text('required.department')} allowClear placeholder={text('required.whole')} value={asked.department} options={[...departments]} onChange={(id: string | undefined) => { put({ department: id ?? null }); }} />
      {asked.view === 'matrix' ? null : (
        <>
          <span className="a-required-person"><HolderSelect aria-label={text('required.person')} allowClear placeholder={text('anyone')} value={asked.staff} onChange={(staff) => { put({ staff }); }} /></span>
          <CodeSelect aria-label={text('columns.kind')} options={catalogue.options('staff')} allowClear placeholder={text('required.allKinds')} value={asked.kind} onChange={(kind) => { put({ kind }); }} />
          <Checkbox checked={asked.mandatory} onChange={(event) => { put({ mandatory: event.target.checked }); }}>{text('required.mandatoryOnly')}</Checkbox>
        </>
      )}
    </>
  );
}

/** Who must hold what, and who does not. */
export default function RequiredPage() {
  const text = useText('certificates');
  const [asked, put] = useAsked();
  const on = asked.on !== null && isCivilDate(asked.on) ? { on: asked.on } : {};
  const where = asked.department === null ? {} : { departments: [asked.department] };
  const ask = { ...on, ...where, ...(asked.staff === null ? {} : { staffId: asked.staff }), ...(asked.kind === null ? {} : { kinds: [asked.kind] }), mandatoryOnly: asked.mandatory };
  const gapsWanted = asked.view === 'gaps';
  const matrix = useQuery({ ...api.certificates.matrix.queryOptions({ input: { ...on, ...where } }), enabled: !gapsWanted, placeholderData: keepPreviousData });
  const gaps = useQuery({ ...api.certificates.gaps.queryOptions({ input: ask }), enabled: gapsWanted, placeholderData: keepPreviousData });
  const back = `/certificates/required${useLocation().search}`;
  const actions = gapsWanted
    ? <ListPaper key="gaps" form="certificate-gaps" list={ask} count={gaps.data?.rows.length} back={back} excel />
    : <ListPaper key="matrix" form="certificate-matrix" list={{ ...on, ...where }} count={matrix.data?.cells.length} back={back} excel />;
  return (
    <ListPage
      title={text('required.title')} actions={actions} tools={<Tools asked={asked} put={put} />}
      badges={gapsWanted && gaps.data !== undefined ? <span className="a-count">{text('required.gapCount', { mandatory: gaps.data.mandatory, count: gaps.data.rows.length })}</span> : null}
    >
      {gapsWanted
        ? gaps.error !== null && gaps.data === undefined ? <Problem error={gaps.error} onRetry={() => { void gaps.refetch(); }} /> : <GapList rows={gaps.data?.rows} />
        : <Loaded query={matrix} rows={10}>{(data) => <Matrix data={data} onGaps={(kind) => { put({ view: 'gaps', kind }); }} />}</Loaded>}
    </ListPage>
  );
}

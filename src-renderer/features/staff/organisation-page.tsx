import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ChartDepartment, ChartPerson } from '@shared/contract/departments';
import { isCivilDate } from '@shared/kit/civil-date';
import { api, pageClock, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField, EmptyState, Face, Loaded, Page } from '../../ui';
import './staff.css';

function Person({ person, head }: { readonly person: ChartPerson; readonly head: boolean }) {
  const label = useLabel();
  return (
    <li className={head ? 'a-chart-person a-chart-head' : 'a-chart-person'}>
      <Face name={person.name} photoFileId={person.photoFileId} />
      <span><Link to={`/staff/${person.id}`}>{person.name}</Link><span className="a-faint">{person.positions.map((one) => label(one.name)).join(' \u00b7 ')}</span></span>
    </li>
  );
}

interface BoxProps {
  readonly name: string;
  readonly headName: string | null;
  readonly headId: string | null;
  readonly people: readonly ChartPerson[];
  /** People of this department and of all below it, each once. */
  readonly whole: number;
}

function Box({ name, headName, headId, people, whole }: BoxProps) {
  const text = useText('staff');
  return (
    <section className="a-chart-box" aria-label={name}>
      <header><h2>{name}</h2><span className="a-count">{whole === people.length ? text('organisation.people', { count: whole }) : text('organisation.peopleBelow', { count: people.length, whole })}</span></header>
      {/* A head who holds no post in the department stands above its people. */}
      {headName === null || people.some((one) => one.id === headId) ? null : <p className="a-help">{text('organisation.head', { name: headName })}</p>}
      {people.length === 0 ? null : <ul>{people.map((person) => <Person key={person.id} person={person} head={person.id === headId} />)}</ul>}
    </section>
  );
}

/** A department with everything below it. */
function withBelow(department: ChartDepartment, all: readonly ChartDepartment[]): readonly ChartDepartment[] {
  return [department, ...all.filter((one) => one.parentId === department.id).flatMap((one) => withBelow(one, all))];
}

function Branch({ department, all }: { readonly department: ChartDepartment; readonly all: readonly ChartDepartment[] }) {
  const below = all.filter((one) => one.parentId === department.id);
  return (
    <li>
      <Box name={department.name} headName={department.headName} headId={department.headId} people={department.people} whole={new Set(withBelow(department, all).flatMap((one) => one.people.map((person) => person.id))).size} />
      {below.length === 0 ? null : <ul className="a-chart-below">{below.map((one) => <Branch key={one.id} department={one} all={all} />)}</ul>}
    </li>
  );
}

/** Who works where, on any day: the departments as a tree of boxes with their people. */
export default function OrganisationPage() {
  const text = useText('staff');
  const may = useMay();
  const navigate = useNavigate();
  // As typed; a text that is no date asks for today.
  const [typed, setTyped] = useState<string | null>(null);
  const on = typed !== null && isCivilDate(typed) ? typed : null;
  const chart = useQuery(api.staff.organisation.queryOptions({ input: on === null ? {} : { on } }));
  const actions = (
    <>
      {may('staff.edit') ? <Button onClick={() => { void navigate('/staff/departments'); }}>{text('departments')}</Button> : null}
      <Button type="primary" icon={<PrinterOutlined />} onClick={() => { void navigate(`/staff/organisation/print${on === null ? '' : `?on=${on}`}`); }}>{text('organisation.print')}</Button>
    </>
  );
  return (
    <Page title={text('organisation.title')} back="/staff" actions={actions}>
      <div className="a-tools">
        <label className="a-label" htmlFor="chart-on">{text('organisation.on')}</label>
        <CivilDateField id="chart-on" value={typed ?? pageClock().today()} onChange={setTyped} />
        {on === null ? null : <Button onClick={() => { setTyped(null); }}>{text('organisation.today')}</Button>}
      </div>
      <Loaded query={chart}>
        {({ departments, elsewhere }) => (departments.length === 0 && elsewhere.length === 0 ? <EmptyState title={text('organisation.empty')} hint={text('organisation.emptyHint')} /> : (
          <ul className="a-chart">
            {departments.filter((one) => one.depth === 0).map((one) => <Branch key={one.id} department={one} all={departments} />)}
            {elsewhere.length === 0 ? null : <li><Box name={text('organisation.elsewhere')} headName={null} headId={null} people={elsewhere} whole={elsewhere.length} /></li>}
          </ul>
        ))}
      </Loaded>
    </Page>
  );
}

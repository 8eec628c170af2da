import './training.css';
import { PlusOutlined, ScanOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../../api';
import { useText } from '../../text';
import { Page } from '../../ui';
import { DutiesView } from './duties-view';
import { HoursView } from './hours-view';
import { PlanView } from './plan-view';
import { SessionsView } from './sessions-view';

/** Training of the home: what was held, what is planned, what is owed, and how many hours each person has. */
export default function TrainingPage() {
  const text = useText('training');
  const may = useMay();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const tabs = [
    { key: 'sessions', label: text('tabs.sessions'), children: <SessionsView /> },
    { key: 'plan', label: text('tabs.plan'), children: <PlanView /> },
    { key: 'duties', label: text('tabs.duties'), children: <DutiesView /> },
    { key: 'hours', label: text('tabs.hours'), children: <HoursView /> },
  ];
  return (
    <Page
      title={text('title')}
      actions={may('training.edit') ? (
        <>
          <Button icon={<ScanOutlined />} onClick={() => { void navigate('/training/sheets'); }}>{text('sheets.title')}</Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => { void navigate('/training/new'); }}>{text('add')}</Button>
        </>
      ) : null}
    >
      <Tabs activeKey={search.get('tab') ?? 'sessions'} onChange={(tab) => { setSearch({ tab }, { replace: true }); }} items={tabs} destroyOnHidden />
    </Page>
  );
}

import './appraisals.css';
import { Segmented } from 'antd';
import type { ComponentType } from 'react';
import { useText } from '../../text';
import { Page, useListState } from '../../ui';
import { AwardsView } from './awards-view';
import { CreditView } from './credit-view';
import { MonthView } from './month-view';
import { PayView } from './pay-view';

const views = ['month', 'awards', 'credit', 'pay'] as const;
type View = (typeof views)[number];
const bodies: Readonly<Record<View, ComponentType>> = { month: MonthView, awards: AwardsView, credit: CreditView, pay: PayView };

/** Appraisals by month, awards and penalties, professional credit, and the pay table. */
export default function AppraisalsPage() {
  const text = useText('appraisals');
  const [view, setView] = useListState<View>('appraisals.view', 'month');
  const Body = bodies[view];
  return (
    <Page title={text('title')}>
      <div className="a-tools"><Segmented<View> value={view} onChange={setView} options={views.map((value) => ({ value, label: text(`views.${value}`) }))} /></div>
      <Body />
    </Page>
  );
}

import { Alert, Steps } from 'antd';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { rosterTargets, type RosterTarget } from '@shared/contract/roster';
import { useText } from '../../text';
import { ProgressModal } from '../../ui';
import { ChooseStep } from './choose-step';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import { PreviewStep } from './preview-step';
import { useImport, type Step } from './use-import';
import './roster.css';

const steps: readonly Step[] = ['choose', 'columns', 'preview', 'done'];

const titles = { reading: 'choose.reading', checking: 'columns.checking', confirming: 'preview.confirming' } as const;

/** Import of a list in four steps; nothing is written before the third is confirmed. */
export default function RosterPage() {
  const target = useTarget();
  // Another kind of list begins anew.
  return <Import key={target} target={target} />;
}

/** What the list is a list of, as the address says: `/staff/import`, `/certificates/import`, else residents. */
function useTarget(): RosterTarget {
  const department = useLocation().pathname.split('/')[1];
  return rosterTargets.find((one) => one === department) ?? 'residents';
}

function Import({ target }: { readonly target: RosterTarget }) {
  const text = useText('roster');
  const flow = useImport(target);
  useHeadingFocus(flow.step);
  const head = (
    <>
      <Steps current={steps.indexOf(flow.step)} items={steps.map((step) => ({ title: text(`steps.${step}`) }))} responsive={false} size="small" />
      {flow.problem === null ? null : <Alert type="warning" showIcon title={flow.problem} />}
    </>
  );
  return (
    <>
      {flow.step === 'choose' ? <ChooseStep flow={flow} head={head} /> : null}
      {flow.step === 'columns' && flow.read !== null ? <ColumnsStep flow={flow} read={flow.read} head={head} /> : null}
      {flow.step === 'preview' && flow.read !== null && flow.counts !== null ? <PreviewStep flow={flow} read={flow.read} counts={flow.counts} head={head} /> : null}
      {flow.step === 'done' && flow.done !== null ? <DoneStep flow={flow} done={flow.done} head={head} /> : null}
      <ProgressModal open={flow.busy !== null} taskId={flow.busy?.taskId ?? null} title={flow.busy === null ? '' : text(titles[flow.busy.work])} />
    </>
  );
}

/** Each step is a new page to whoever works by keyboard or ear: the focus goes to its heading. */
function useHeadingFocus(step: Step): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [step]);
}

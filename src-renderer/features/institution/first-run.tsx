import { ArrowRightOutlined, FileExcelOutlined, HomeOutlined, PlayCircleOutlined, UserAddOutlined } from '@ant-design/icons';
import { Alert, Steps } from 'antd';
import { useState, type ReactNode } from 'react';
import { client, keepPageLanguage, presentError, useEnter } from '../../api';
import { useText } from '../../text';
import { PlainPage, RecoveryCode } from '../../ui';
import { SetUpForms, type SetUpDone } from './set-up-forms';

type Step = { readonly at: 'welcome' } | { readonly at: 'forms'; readonly step: 0 | 1 } | { readonly at: 'code' | 'start'; readonly done: SetUpDone };

/** First run: the demo home by one click, or our own home in four short steps. */
export default function FirstRun({ onDone }: { readonly onDone: () => void }) {
  const text = useText('institution');
  const [now, setNow] = useState<Step>({ at: 'welcome' });
  const enter = useEnter();
  const begin = (path: string): void => {
    window.location.hash = `#${path}`;
    void enter().finally(onDone);
  };
  if (now.at === 'welcome') return <Welcome onSetUp={() => { setNow({ at: 'forms', step: 0 }); }} onDone={onDone} />;
  const index = now.at === 'forms' ? now.step : now.at === 'code' ? 2 : 3;
  const titles = [text('steps.home'), text('steps.director'), text('steps.code'), text('steps.start')];
  return (
    <PlainPage wide title={now.at === 'start' ? text('start.title', { name: now.done.homeName }) : titles[index] ?? ''} {...(now.at === 'start' ? { lead: text('start.lead') } : {})}>
      <Steps current={index} items={titles.map((title) => ({ title }))} responsive={false} size="small" titlePlacement="vertical" aria-label={text('steps.progress', { step: index + 1, of: titles.length })} />
      {now.at === 'forms' ? (
        <SetUpForms
          step={now.step} onStep={(step) => { setNow(step === null ? { at: 'welcome' } : { at: 'forms', step }); }}
          onDone={(done) => { void keepPageLanguage().catch(() => undefined); setNow({ at: 'code', done }); }}
        />
      ) : null}
      {now.at === 'code' ? <RecoveryCode code={now.done.recoveryCode} homeName={now.done.homeName} onKept={() => { setNow({ at: 'start', done: now.done }); }} /> : null}
      {now.at === 'start' ? <Start onBegin={begin} /> : null}
    </PlainPage>
  );
}

function Door({ icon, title, hint, primary = false, busy = false, onOpen }: { readonly icon: ReactNode; readonly title: string; readonly hint: string; readonly primary?: boolean; readonly busy?: boolean; readonly onOpen: () => void }) {
  return (
    <button type="button" className={`a-door ${primary ? 'a-door-primary' : ''}`} disabled={busy} onClick={onOpen}>
      <span className="a-door-icon">{icon}</span>
      <span className="a-door-words"><strong>{title}</strong><span>{hint}</span></span>
      <ArrowRightOutlined />
    </button>
  );
}

function Welcome({ onSetUp, onDone }: { readonly onSetUp: () => void; readonly onDone: () => void }) {
  const text = useText('institution');
  const enter = useEnter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const openDemo = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await client.institution.openDemo();
      await keepPageLanguage();
      await enter();
      onDone();
    } catch (error) {
      setProblem(presentError(error).sentence);
      setBusy(false);
    }
  };
  return (
    <PlainPage title={text('welcome.title')} lead={text('welcome.lead')}>
      <div className="a-stack">
        {problem === null ? null : <Alert type="error" showIcon title={problem} />}
        <Door primary icon={<HomeOutlined />} title={text('welcome.setUp')} hint={text('welcome.setUpHint')} busy={busy} onOpen={onSetUp} />
        <Door icon={<PlayCircleOutlined />} title={text(busy ? 'welcome.demoBusy' : 'welcome.demo')} hint={text('welcome.demoHint')} busy={busy} onOpen={() => { void openDemo(); }} />
        <p className="a-help">{text('welcome.offline')}</p>
      </div>
    </PlainPage>
  );
}

function Start({ onBegin }: { readonly onBegin: (path: string) => void }) {
  const text = useText('institution');
  return (
    <div className="a-stack">
      <Door primary icon={<FileExcelOutlined />} title={text('start.importTitle')} hint={text('start.importHint')} onOpen={() => { onBegin('/roster'); }} />
      <Door icon={<UserAddOutlined />} title={text('start.oneTitle')} hint={text('start.oneHint')} onOpen={() => { onBegin('/residents/new'); }} />
      <Door icon={<HomeOutlined />} title={text('start.emptyTitle')} hint={text('start.emptyHint')} onOpen={() => { onBegin('/'); }} />
    </div>
  );
}


import { App, Button } from 'antd';
import { useState } from 'react';
import { client, pageClock } from '../../api';
import { useLabel, useText } from '../../text';
import { LevelBadge, ReasonModal, SectionCard, StateTag } from '../../ui';

type Naming = Awaited<ReturnType<typeof client.standards.settings>>['naming'];
type Choice = Naming['choices'][number];

/** The naming schemes for care levels; one is in use, another can be chosen from today on with a reason. */
export function NamingCard({ naming, mayChange }: { readonly naming: Naming; readonly mayChange: boolean }) {
  const text = useText('settings');
  const label = useLabel();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const choose = async (choice: Choice, reason: string): Promise<void> => {
    await client.standards.chooseNamingScheme({ family: choice.family, effectiveOn: pageClock().today(), reason, expectedVersion: naming.version });
    void message.success(text('standards.saved'));
  };
  return (
    <SectionCard title={text('standards.naming')}>
      <p className="a-help">{text('standards.namingHint')}</p>
      <ul className="a-choices">
        {naming.choices.map((choice) => (
          <li key={choice.family}>
            <div className="a-choice-head">
              <strong>{label(choice.title)}</strong>
              {choice.family === naming.family ? <StateTag tone="good">{text('standards.current')}</StateTag> : null}
              {choice.usable ? null : <StateTag tone="attention">{text('standards.unusable')}</StateTag>}
              {mayChange && choice.usable && choice.family !== naming.family ? <Button onClick={() => { setChosen(choice); }}>{text('standards.choose')}</Button> : null}
            </div>
            <div className="a-tags">{choice.levels.map((level, rank) => <LevelBadge key={level.code} rank={scaled(rank, choice.levels.length)} label={label(level.name)} />)}</div>
          </li>
        ))}
      </ul>
      <ReasonModal
        open={chosen !== null} title={text('standards.chooseTitle', { title: chosen === null ? '' : label(chosen.title) })} confirmLabel={text('standards.choose')}
        onConfirm={(reason) => (chosen === null ? Promise.resolve() : choose(chosen, reason))} onClose={() => { setChosen(null); }}
      >
        {text('standards.namingHint')}
      </ReasonModal>
    </SectionCard>
  );
}

/** Spreads any number of levels over the five shades. */
function scaled(rank: number, of: number): number {
  return of <= 1 ? 0 : (rank / (of - 1)) * 4;
}

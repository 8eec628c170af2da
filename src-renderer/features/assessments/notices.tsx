import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { Assessment } from '@shared/contract/assessments';
import { msBetween } from '@shared/kit/instant';
import { client, pageClock, presentError, showInstant } from '../../api';
import { useLabel, useText } from '../../text';
import { useAge } from '../../ui';

/** Below this age, in ms, an unfinished form is simply the one somebody is at. */
const FRESH_MS = 10 * 60_000;

/** Says how old an unfinished form is, and that its scale has a newer edition. */
export function DraftNotice({ record, settle, onReplace }: {
  readonly record: Assessment; readonly settle: () => Promise<number | null>; readonly onReplace: (record: Assessment) => void;
}) {
  const text = useText('assessments');
  const label = useLabel();
  const age = useAge();
  const { message } = App.useApp();
  const [opened] = useState(() => pageClock().now());
  const { newerEdition } = record;
  const adopt = async (): Promise<void> => {
    try {
      const version = await settle();
      if (version === null) return;
      const { assessment, dropped } = await client.assessments.adoptEdition({ id: record.id, expectedVersion: version });
      onReplace(assessment);
      void message.info(dropped.length === 0 ? text('notice.adopted') : text('notice.adoptedDropped', { codes: dropped.join(', ') }));
    } catch (error) {
      void message.error(presentError(error).sentence);
    }
  };
  return (
    <>
      {msBetween(record.savedAt, opened) < FRESH_MS ? null : <Alert type="info" showIcon title={text('notice.age', { time: showInstant(record.savedAt), age: age(record.savedAt) })} />}
      {record.correctionOf === null ? null : <Alert type="warning" showIcon title={text('notice.correction', { number: record.correctionOf.number, reason: record.correctionReason ?? '' })} />}
      {newerEdition === null ? null : (
        <Alert type="warning" showIcon title={text('notice.newerEdition', { edition: `${label(newerEdition.title)} ${newerEdition.edition}` })} action={<Button onClick={() => { void adopt(); }}>{text('notice.adopt')}</Button>} />
      )}
    </>
  );
}

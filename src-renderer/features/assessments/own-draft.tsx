import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import * as z from 'zod';
import type { Assessment } from '@shared/contract/assessments';
import { optionsOfItem, type ScaleEdition } from '@shared/standards/scale';
import { answerSheet } from '@shared/standards/scale-sheet';
import { api, client, showInstant } from '../../api';
import { fieldWords } from '../../forms';
import { useLabel, useText } from '../../text';

const putAside = z.object({ sheet: answerSheet });

/** What this person typed in a window that was overtaken: shown in words until it is thrown away, so that nothing is lost unseen. */
export function OwnDraft({ record, edition }: { readonly record: Assessment; readonly edition: ScaleEdition }) {
  const text = useText('assessments');
  const label = useLabel();
  const queryClient = useQueryClient();
  const key = { form: 'assessment', subject: record.id };
  const draft = useQuery(api.drafts.find.queryOptions({ input: key }));
  const body = putAside.safeParse(draft.data?.body);
  if (draft.data === undefined || draft.data === null || !body.success) return null;
  const { sheet } = body.data;
  const items = edition.parts.flatMap((part) => part.items).filter((item) => sheet.answers[item.code] !== record.sheet.answers[item.code]).map((item) => {
    const option = optionsOfItem(edition, item).find((known) => known.code === sheet.answers[item.code]);
    return `${item.code} ${option === undefined ? text('answers.none') : label(option.text)}`;
  });
  const fields = edition.sections.flatMap((section) => section.fields).flatMap((field) => {
    const [mine, stored] = [fieldWords(field, sheet.fields[field.code], label), fieldWords(field, record.sheet.fields[field.code], label)];
    return mine === stored ? [] : [`${field.code} ${mine === '' ? text('answers.none') : mine}`];
  });
  const words = [...items, ...fields].join('; ');
  const discard = (): void => { void client.drafts.discard(key).then(() => queryClient.invalidateQueries({ queryKey: api.drafts.key() })); };
  return (
    <Alert
      type="warning" showIcon title={text('standing.ownDraft', { time: showInstant(draft.data.savedAt) })} description={words}
      action={<Button onClick={discard}>{text('standing.discardDraft')}</Button>}
    />
  );
}

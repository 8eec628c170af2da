// @vitest-environment jsdom
import { Input } from 'antd';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { ConnectionLost, setLink } from '@renderer/api';
import { AutosaveMark, DraftOffer, useDraft } from '@renderer/ui';
import { closeScreens, linkTo, renderPage } from '../support/render';
import { createTestCore } from '../support/test-core';

afterEach(closeScreens);

function Notes() {
  const draft = useDraft('notes', 'one', null);
  const [typed, setTyped] = useState('');
  return (
    <>
      <DraftOffer draft={draft} onUse={(body) => { setTyped(body as string); }} />
      <Input aria-label="notes" value={typed} onChange={(event) => { setTyped(event.target.value); draft.keep(event.target.value); }} />
      <AutosaveMark draft={draft} />
    </>
  );
}

describe('a draft', () => {
  test('keeps itself while one types and is offered with its age to whoever comes back', async () => {
    const core = await createTestCore();
    const first = await renderPage(Notes, { core });
    await first.user.type(screen.getByLabelText('notes'), 'half a sentence');
    await screen.findByText(/已自动保存 09:00/);
    await waitFor(async () => { expect(await core.client.drafts.find({ form: 'notes', subject: 'one' })).toMatchObject({ body: 'half a sentence' }); });
    first.unmount();
    core.clock.advance({ minutes: 7 });
    const { user } = await renderPage(Notes, { core });
    await screen.findByText(/7 分钟前/);
    await user.click(screen.getByRole('button', { name: '接着填写' }));
    expect(screen.getByLabelText<HTMLInputElement>('notes').value).toBe('half a sentence');
    core.close();
  });

  test('loses nothing while core is away: it says so and saves when core is back', async () => {
    const { user, core } = await renderPage(Notes);
    await screen.findByText('输入内容会自动保存');
    setLink({ call: () => Promise.reject(new ConnectionLost()) });
    await user.type(screen.getByLabelText('notes'), 'typed in the dark');
    await screen.findByText('未能自动保存，正在重试');
    linkTo(core.client);
    await waitFor(async () => { expect(await core.client.drafts.find({ form: 'notes', subject: 'one' })).toMatchObject({ body: 'typed in the dark' }); });
  });
});

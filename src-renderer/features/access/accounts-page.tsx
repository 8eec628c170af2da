import { EllipsisOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '@shared/contract/access';
import { api, client, presentError, showInstant, useMe } from '../../api';
import { useText } from '../../text';
import { DataTable, EmptyState, ListPage, StaleDialog, StateTag, useUndoMessage, type DataColumn } from '../../ui';
import { AccountDialog, ResetDialog } from './account-dialogs';

type Dialog = { readonly kind: 'create' } | { readonly kind: 'change' | 'reset'; readonly account: Account } | null;

/** Who may sign in, in what role; new accounts, closing and reopening, password resets. */
export default function AccountsPage() {
  const text = useText('access');
  const accounts = useQuery(api.access.listAccounts.queryOptions());
  const [dialog, setDialog] = useState<Dialog>(null);
  const [stale, setStale] = useState<unknown>(null);
  const close = (): void => { setDialog(null); };
  const columns = useColumns(setDialog, setStale);
  return (
    <ListPage
      title={text('accounts.title')} count={accounts.data?.length}
      actions={<Button type="primary" onClick={() => { setDialog({ kind: 'create' }); }}>{text('accounts.add')}</Button>}
    >
      <DataTable<Account>
        label={text('accounts.title')} columns={columns} rows={accounts.data} rowKey="id" empty={<EmptyState title={text('accounts.empty')} />}
        onOpen={(account) => { setDialog({ kind: 'change', account }); }}
      />
      {dialog?.kind === 'create' ? <AccountDialog account={null} onClose={close} onStale={setStale} /> : null}
      {dialog?.kind === 'change' ? <AccountDialog account={dialog.account} onClose={close} onStale={setStale} /> : null}
      {dialog?.kind === 'reset' ? <ResetDialog account={dialog.account} onClose={close} /> : null}
      <StaleDialog error={stale} onClose={() => { setStale(null); }} onLoad={() => { setStale(null); close(); void accounts.refetch(); }} />
    </ListPage>
  );
}

function useColumns(open: (dialog: Dialog) => void, onStale: (error: unknown) => void): DataColumn<Account>[] {
  const text = useText('access');
  const common = useText('common');
  const me = useMe();
  return [
    { key: 'name', title: text('accounts.name'), render: (_, account) => <span>{account.name}{account.id === me.accountId ? <> <StateTag tone="info">{text('accounts.you')}</StateTag></> : null}</span> },
    { key: 'accountName', title: text('accounts.accountName'), dataIndex: 'accountName' },
    { key: 'role', title: text('accounts.role'), render: (_, account) => common(`roles.${account.role}`) },
    {
      key: 'state', title: text('accounts.state'),
      render: (_, account) => (
        <span className="a-tags">
          <StateTag tone={account.active ? 'good' : 'plain'}>{text(account.active ? 'accounts.active' : 'accounts.closed')}</StateTag>
          {account.active && account.mustChangePassword ? <StateTag tone="attention">{text('accounts.mustChange')}</StateTag> : null}
        </span>
      ),
    },
    { key: 'lastSignIn', title: text('accounts.lastSignIn'), render: (_, account) => (account.lastSignedInAt === null ? <span className="a-help">{text('accounts.never')}</span> : showInstant(account.lastSignedInAt)) },
    { key: 'menu', title: <span className="a-hidden">{common('more')}</span>, width: 72, render: (_, account) => <RowMenu account={account} open={open} onStale={onStale} /> },
  ];
}

function RowMenu({ account, open, onStale }: { readonly account: Account; readonly open: (dialog: Dialog) => void; readonly onStale: (error: unknown) => void }) {
  const text = useText('access');
  const { message } = App.useApp();
  const undoable = useUndoMessage();
  const setActive = useMutation(api.access.setAccountActive.mutationOptions({
    meta: { shown: true },
    onSuccess: (now) => {
      undoable(text(now.active ? 'accounts.reopenedDone' : 'accounts.closedDone', { name: now.name }), () => client.access.setAccountActive({ id: now.id, expectedVersion: now.version, active: !now.active }));
    },
    onError: (error) => {
      const failure = presentError(error);
      if (failure.code === 'STALE_VERSION') onStale(error);
      else void message.warning(failure.sentence);
    },
  }));
  const { id, version, active } = account;
  return (
    <Dropdown
      trigger={['click']} placement="bottomRight"
      menu={{
        items: [
          { key: 'change', label: text('accounts.change'), onClick: () => { open({ kind: 'change', account }); } },
          { key: 'reset', label: text('accounts.reset'), disabled: !active, onClick: () => { open({ kind: 'reset', account }); } },
          { type: 'divider' },
          { key: 'active', danger: active, label: text(active ? 'accounts.close' : 'accounts.reopen'), onClick: () => { setActive.mutate({ id, expectedVersion: version, active: !active }); } },
        ],
      }}
    >
      <Button type="text" icon={<EllipsisOutlined />} aria-label={text('accounts.menu', { name: account.name })} />
    </Dropdown>
  );
}

import { Button } from 'antd';
import { roles } from '@shared/contract/permissions';
import { useSessionState } from '../../api';
import { useText } from '../../text';

/** In the made-up home only: its people, one for each role, and the password they share. A click signs in. */
export function DemoAccounts({ onChoose }: { readonly onChoose: (account: { accountName: string; password: string }) => void }) {
  const text = useText('access');
  const common = useText('common');
  const accounts = useSessionState().data?.demoAccounts ?? [];
  const [first] = accounts;
  if (first === undefined) return null;
  const offered = roles.flatMap((role) => accounts.find((account) => account.role === role) ?? []);
  return (
    <section className="a-demo-accounts" aria-label={text('demo.title')}>
      <p>{text('demo.hint', { password: first.password })}</p>
      <div className="a-row-buttons">
        {offered.map(({ accountName, password, name, role }) => (
          <Button key={accountName} onClick={() => { onChoose({ accountName, password }); }}>{common(`roles.${role}`)} {name}</Button>
        ))}
      </div>
    </section>
  );
}

/** In the made-up home only: the password, for whoever stands before a lock they did not set. */
export function DemoPassword() {
  const text = useText('access');
  const [first] = useSessionState().data?.demoAccounts ?? [];
  return first === undefined ? null : <p className="a-demo-accounts">{text('demo.password', { password: first.password })}</p>;
}

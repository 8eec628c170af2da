import { Modal } from 'antd';
import { useText } from '../text';

/** Every key that does something, with what it does. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText('common');
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl', 'K'], text('keys.search')], [['/'], text('keys.search')], [['?'], text('keys.help')], [['Ctrl', 'L'], text('keys.lock')],
    [['Enter'], text('keys.enter')], [['Esc'], text('keys.esc')], [['↑', '↓'], text('keys.arrows')], [['0', '…', '9'], text('keys.digits')],
  ];
  return (
    <Modal open={open} title={text('keys.title')} onCancel={onClose} footer={null}>
      <table className="a-key-table">
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={keys.join()}><th scope="row">{keys.map((key) => <kbd key={key}>{key}</kbd>)}</th><td>{does}</td></tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

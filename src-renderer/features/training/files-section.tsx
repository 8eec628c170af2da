import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { sessionFileKinds, type SessionFile, type SessionFileKind, type TrainingSession } from '@shared/contract/training';
import { client, presentError, storedUrl, useMay } from '../../api';
import { useText } from '../../text';
import { SectionCard } from '../../ui';
import { fileLimits, keepWithSession, refusalOf, sentenceOf } from './session-file';

function FileLine({ session, file }: { readonly session: TrainingSession; readonly file: SessionFile }) {
  const text = useText('training');
  const may = useMay();
  const { message } = App.useApp();
  const drop = (): void => {
    client.training.detach({ id: session.id, expectedVersion: session.version, fileRowId: file.id }).catch((error: unknown) => { void message.error(presentError(error).sentence); });
  };
  return (
    <li>
      <a href={storedUrl(file.fileId)} target="_blank" rel="noreferrer" aria-label={text('files.open', { name: file.name })}>{file.name}</a>
      <span className="a-faint">{text(`files.${file.kind}`)}</span>
      {may('training.edit') && session.state === 'open' ? <Button type="link" size="small" onClick={drop}>{text('files.drop')}</Button> : null}
    </li>
  );
}

/** The returned sheet, material and photos of a session. A sheet that comes late may still be added after closing. */
export function FilesSection({ session }: { readonly session: TrainingSession }) {
  const text = useText('training');
  const may = useMay();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const kind = useRef<SessionFileKind>('signSheet');
  const [busy, setBusy] = useState<SessionFileKind | null>(null);
  const take = async (file: File): Promise<void> => {
    setBusy(kind.current);
    try {
      await keepWithSession(() => Promise.resolve(session), kind.current, file);
    } catch (error) {
      const why = refusalOf(error);
      void message.error(why === null ? sentenceOf(error) : text('files.notKept', { name: file.name, why: text(`files.refused.${why}`, fileLimits) }), 8);
    } finally {
      setBusy(null);
    }
  };
  const buttons = !may('training.edit') || session.state === 'voided' ? null : (
    <span className="a-row-buttons">
      {sessionFileKinds.map((one) => <Button key={one} icon={<PlusOutlined />} loading={busy === one} disabled={busy !== null} onClick={() => { kind.current = one; input.current?.click(); }}>{text(`files.${one}`)}</Button>)}
    </span>
  );
  return (
    <SectionCard title={text('record.files')} extra={buttons}>
      <input
        ref={input} type="file" hidden accept="image/jpeg,image/png,image/webp,application/pdf" aria-label={text('files.add')}
        onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file !== undefined) void take(file); }}
      />
      {session.files.length === 0 ? <p className="a-help">{text('files.none')}</p> : <ul className="a-file-list">{session.files.map((file) => <FileLine key={file.id} session={session} file={file} />)}</ul>}
      <p className="a-help">{text('files.hint')}</p>
    </SectionCard>
  );
}

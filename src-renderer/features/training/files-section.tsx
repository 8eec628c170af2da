import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { sessionFileKinds, TRAINING_FILE_MAX_BYTES, type SessionFile, type SessionFileKind, type TrainingSession } from '@shared/contract/training';
import { client, presentError, storedUrl, upload, UploadRefused, useMay } from '../../api';
import { useText } from '../../text';
import { SectionCard } from '../../ui';

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
  const take = async (file: File): Promise<void> => {
    // Looked at before it is sent: nobody waits for eighty megabytes to be refused.
    if (file.size > TRAINING_FILE_MAX_BYTES) { void message.error(text('files.tooLarge')); return; }
    try {
      await client.training.attach({ id: session.id, expectedVersion: session.version, kind: kind.current, uploadId: await upload(file) });
    } catch (error) {
      void message.error(error instanceof UploadRefused ? text('files.tooLarge') : presentError(error).sentence);
    }
  };
  const buttons = !may('training.edit') || session.state === 'voided' ? null : (
    <span className="a-row-buttons">
      {sessionFileKinds.map((one) => <Button key={one} icon={<PlusOutlined />} onClick={() => { kind.current = one; input.current?.click(); }}>{text(`files.${one}`)}</Button>)}
    </span>
  );
  return (
    <SectionCard title={text('record.files')} extra={buttons}>
      <input
        ref={input} type="file" hidden accept="image/jpeg,image/png,application/pdf" aria-label={text('files.add')}
        onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file !== undefined) void take(file); }}
      />
      {session.files.length === 0 ? <p className="a-help">{text('files.none')}</p> : <ul className="a-file-list">{session.files.map((file) => <FileLine key={file.id} session={session} file={file} />)}</ul>}
      <p className="a-help">{text('files.hint')}</p>
    </SectionCard>
  );
}

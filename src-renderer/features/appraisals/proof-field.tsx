import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { presentError, storedUrl, upload, UploadRefused } from '../../api';
import { textOf, useText } from '../../text';

interface ProofFieldProps { readonly id?: string; readonly value?: string | null; readonly onChange?: (uploadId: string | null) => void }

/** What is known before a byte is sent: kinds and size that core refuses anyway. */
const MAX_BYTES = 10 * 1024 * 1024;
const TAKEN = ['image/jpeg', 'image/png', 'application/pdf'];

function sentenceOf(error: unknown): string {
  return error instanceof UploadRefused ? textOf('appraisals')(error.code === 'TOO_LARGE' ? 'fileHelp' : 'fileGone') : presentError(error).sentence;
}

/** One paper beside a record: sent at once, named when the record is saved. */
export function ProofField({ onChange, ...rest }: ProofFieldProps) {
  const text = useText('appraisals');
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    setProblem(null);
    if (file.size > MAX_BYTES || !TAKEN.includes(file.type)) { setProblem(text('fileHelp')); return; }
    try {
      onChange?.(await upload(file));
      setName(file.name);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <div>
      <Upload accept={TAKEN.join()} showUploadList={false} beforeUpload={(file) => { void take(file); return false; }}><Button {...(rest.id === undefined ? {} : { id: rest.id })} icon={<UploadOutlined />}>{name ?? text('chooseFile')}</Button></Upload>
      <p className={problem === null ? 'a-help' : 'a-field-error'} role={problem === null ? undefined : 'alert'}>{problem ?? text('fileHelp')}</p>
    </div>
  );
}

/** Opens the paper kept with a record. */
export function ProofLink({ fileId }: { readonly fileId: string | null }) {
  const text = useText('appraisals');
  return fileId === null ? null : <a href={storedUrl(fileId)} target="_blank" rel="noreferrer">{text('view')}</a>;
}

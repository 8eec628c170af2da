import { Alert, Button } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { useLanguage, useText } from '../../text';
import { Page, SectionCard } from '../../ui';

const MEGABYTE = 1024 * 1024;

/** A backup by one click, checked, and where the data lies. */
export default function DataPage() {
  const text = useText('settings');
  const language = useLanguage();
  const info = useQuery(api.system.info.queryOptions());
  const backUp = useMutation(api.system.backUp.mutationOptions());
  const size = (bytes: number): string => `${(bytes / MEGABYTE).toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;
  const done = backUp.data;
  return (
    <Page title={text('data.title')} width="form">
      <SectionCard title={text('data.backup')}>
        <div className="a-stack">
          <p>{text('data.backupHint')}</p>
          {done === undefined ? null : (
            <Alert role="status" type="success" showIcon title={text('data.done', { size: size(done.bytes), tables: done.tables })} description={<span className="a-break">{text('data.where', { file: done.file })}</span>} />
          )}
          <div><Button type="primary" loading={backUp.isPending} onClick={() => { backUp.mutate(undefined); }}>{text('data.run')}</Button></div>
        </div>
      </SectionCard>
      <SectionCard title={text('data.folder')}>
        <div className="a-stack"><p className="a-mono a-break">{info.data?.dataFolder}</p><p className="a-help">{text('data.folderHint')}</p></div>
      </SectionCard>
    </Page>
  );
}

import { Modal, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { useText } from '../../text';

/** Versions, licence and where the data lies. */
export function AboutFacts() {
  const text = useText('app');
  const common = useText('common');
  const info = useQuery(api.system.info.queryOptions());
  if (info.data === undefined) return <Skeleton active />;
  const { version, components, schemaVersion, dataFolder, host } = info.data;
  const facts: readonly (readonly [string, string])[] = [
    [text('about.host'), text(`about.hosts.${host}`)],
    ...(schemaVersion === null ? [] : [[text('about.schema'), String(schemaVersion)] as const]),
    ...(dataFolder === null ? [] : [[text('about.folder'), dataFolder] as const]),
    ...Object.entries(components).filter(([name]) => name !== 'anyi'),
  ];
  return (
    <div className="a-about">
      <div className="a-about-head"><img src="/anyi.svg" alt="" width="64" height="64" /><div><strong>{common('appName')}</strong><div>{text('about.slogan')}</div><div className="a-help">{text('about.version', { version })}</div></div></div>
      <dl className="a-pairs">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="a-break">{value}</dd></div>)}</dl>
      <p><strong>{text('about.licence')}</strong><br />{text('about.licenceText')}<br />{text('about.font')}</p>
    </div>
  );
}

/** The about box of the menu. */
export function AboutDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText('app');
  return <Modal open={open} title={text('about.title')} footer={null} onCancel={onClose} destroyOnHidden><AboutFacts /></Modal>;
}

import { BellOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../api';
import { useText } from '../text';
import { useCalm } from '../ui';
import { screenAt } from './routes';

/** How many lines wait on the today page; a click goes there. */
export function NeedsMe() {
  const text = useText('app');
  const navigate = useNavigate();
  const shown = screenAt('/today') !== undefined;
  const calm = useCalm();
  const today = useQuery(api.today.get.queryOptions({ enabled: shown && calm }));
  if (!shown || today.data === undefined) return null;
  const count = today.data.groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <Badge count={count} size="small" offset={[-8, 8]} overflowCount={99}>
      <Button type="text" icon={<BellOutlined />} aria-label={text('needsMe', { count })} title={text('needsMe', { count })} onClick={() => { void navigate('/today'); }} />
    </Badge>
  );
}

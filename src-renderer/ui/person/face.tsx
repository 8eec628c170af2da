import { UserOutlined } from '@ant-design/icons';
import { Avatar } from 'antd';
import { storedUrl } from '../../api';
import { useText } from '../../text';

/** A person's photo, or a plain sign where there is none. */
export function Face({ name, photoFileId, large = false }: { readonly name: string; readonly photoFileId: string | null; readonly large?: boolean }) {
  const text = useText('person');
  const size = large ? 'large' : 'default';
  if (photoFileId === null) return <Avatar shape="square" size={size} icon={<UserOutlined />} className="a-face" aria-hidden="true" />;
  return <Avatar shape="square" size={size} src={storedUrl(photoFileId)} alt={text('photo.alt', { name })} className="a-face" />;
}

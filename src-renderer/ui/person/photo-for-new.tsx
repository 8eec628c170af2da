import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useText } from '../../text';
import { Face } from './face';
import { PhotoModal } from './photo-modal';

/** A photo for somebody who is not registered yet waits here until the record is saved. */
export function PhotoForNew({ name, photo, onPhoto }: { readonly name: string; readonly photo: File | null; readonly onPhoto: (photo: File | null) => void }) {
  const text = useText('person');
  const [open, setOpen] = useState(false);
  const url = useMemo(() => (photo === null ? null : URL.createObjectURL(photo)), [photo]);
  useEffect(() => () => { if (url !== null) URL.revokeObjectURL(url); }, [url]);
  return (
    <span className="a-tools">
      {url === null ? <Face name={name} photoFileId={null} large /> : <img className="a-face-large" src={url} alt={text('photo.alt', { name })} />}
      <Button onClick={() => { setOpen(true); }}>{text('photo.choose')}</Button>
      {photo === null ? null : <span className="a-faint">{text('photo.after')}</span>}
      <PhotoModal open={open} hasPhoto={photo !== null} onClose={() => { setOpen(false); }} onPhoto={(next) => { onPhoto(next); return Promise.resolve(); }} />
    </span>
  );
}

import { Alert, Button, Modal, Slider } from 'antd';
import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { presentError } from '../../api';
import { useText } from '../../text';
import { cropBox, drawCrop, middle, PHOTO_HEIGHT, PHOTO_WIDTH, photoOf, readPicture, type Crop } from './photo-crop';

interface PhotoModalProps {
  readonly open: boolean;
  readonly hasPhoto: boolean;
  /** Gets the finished photo, or null to take the present one away. */
  readonly onPhoto: (photo: File | null) => Promise<unknown>;
  readonly onClose: () => void;
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
const STEP = 0.04;

/** Chooses a photo, upright and cropped to a portrait; drag it, or move it with the arrow keys. */
export function PhotoModal({ open, hasPhoto, onPhoto, onClose }: PhotoModalProps) {
  const text = useText('person');
  const common = useText('common');
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [crop, setCrop] = useState<Crop>(middle);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (canvas.current !== null && picture !== null) drawCrop(canvas.current, picture, crop);
  }, [picture, crop]);

  const reset = (): void => {
    setPicture(null);
    setProblem(null);
    setCrop(middle);
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    try {
      setPicture(await readPicture(file));
      setCrop(middle);
      setProblem(null);
    } catch {
      setProblem(text('photo.unreadable'));
    }
  };
  const hand = async (photo: File | null): Promise<void> => {
    setBusy(true);
    try {
      await onPhoto(photo);
      reset();
      onClose();
    } catch (error) {
      setProblem(presentError(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  const take = async (): Promise<void> => {
    if (canvas.current === null) return;
    const photo = await photoOf(canvas.current);
    if (photo === null) setProblem(text('photo.unreadable'));
    else await hand(photo);
  };
  const move = (dx: number, dy: number): void => { setCrop((now) => ({ ...now, x: clamp(now.x + dx), y: clamp(now.y + dy) })); };
  const drag = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (picture === null || (event.buttons & 1) === 0) return;
    const box = cropBox(picture.width, picture.height, crop);
    const perPixel = box.width / event.currentTarget.clientWidth;
    const room = { x: picture.width - box.width, y: picture.height - box.height };
    move(room.x === 0 ? 0 : (-event.movementX * perPixel) / room.x, room.y === 0 ? 0 : (-event.movementY * perPixel) / room.y);
  };
  const keys: Record<string, () => void> = {
    ArrowLeft: () => { move(-STEP, 0); }, ArrowRight: () => { move(STEP, 0); }, ArrowUp: () => { move(0, -STEP); }, ArrowDown: () => { move(0, STEP); },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const close = (): void => { reset(); onClose(); };
  const footer = (
    <>
      {hasPhoto && picture === null ? <Button danger onClick={() => { void hand(null); }}>{text('photo.remove')}</Button> : null}
      <Button onClick={close}>{common('cancel')}</Button>
      <Button {...(picture === null ? { type: 'primary' as const } : {})} onClick={() => input.current?.click()}>{text('photo.choose')}</Button>
      {picture === null ? null : <Button type="primary" loading={busy} onClick={() => { void take(); }}>{text('photo.take')}</Button>}
    </>
  );
  return (
    <Modal open={open} title={text('photo.title')} onCancel={close} footer={footer}>
      {problem === null ? null : <div role="alert"><Alert className="a-form-problem" type="error" showIcon title={problem} /></div>}
      <input ref={input} type="file" accept="image/jpeg,image/png,image/webp" hidden aria-label={text('photo.choose')} onChange={(event) => { void choose(event); }} />
      {picture === null ? null : (
        <div className="a-crop">
          <canvas ref={canvas} width={PHOTO_WIDTH} height={PHOTO_HEIGHT} tabIndex={0} role="img" aria-label={text('photo.preview')} onPointerMove={drag} onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); }} onKeyDown={onKeyDown} />
          <p className="a-help">{text('photo.hint')}</p>
          <Slider min={1} max={4} step={0.05} value={crop.zoom} ariaLabelForHandle={text('photo.zoom')} tooltip={{ formatter: null }} onChange={(zoom) => { setCrop((now) => ({ ...now, zoom })); }} />
        </div>
      )}
    </Modal>
  );
}

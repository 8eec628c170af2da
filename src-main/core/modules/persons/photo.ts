const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const starts = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);

/** Why bytes cannot be a photo, or null. Judged by the content, because a name can say anything. */
export function photoRefusal(bytes: Uint8Array, maxBytes: number): 'fileType' | 'fileTooLarge' | null {
  if (bytes.length > maxBytes) return 'fileTooLarge';
  const whole = starts(bytes, JPEG)
    ? bytes.length > 64 && endsJpeg(bytes)
    : starts(bytes, PNG) && bytes.length > 64 && hasPngEnd(bytes);
  return whole ? null : 'fileType';
}

/** Cameras pad after the end mark, so it may stand a little before the end. */
function endsJpeg(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(0, bytes.length - 4096); at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

function hasPngEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-12)).includes('IEND');
}

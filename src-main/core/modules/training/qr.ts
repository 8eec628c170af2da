import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/* A QR code as a PNG. The library gives the squares; writing the picture takes one grey channel and three chunks. */

/** Pixels of one square. Printed at 24 mm that is finer than an office printer draws. */
const SCALE = 8;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of 8-bit grey, one byte a pixel. */
function greyPng(size: number, dark: (x: number, y: number) => boolean): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Bit depth 8, colour type grey; compression, filter and interlace are the standard's only or plain ones.
  head.writeUInt8(8, 8);
  const rows = Buffer.alloc((size + 1) * size, 0xff);
  for (let y = 0; y < size; y += 1) {
    // Each row begins with its filter: none.
    rows[y * (size + 1)] = 0;
    for (let x = 0; x < size; x += 1) if (dark(x, y)) rows[y * (size + 1) + 1 + x] = 0;
  }
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** The QR code of a text as a PNG, with the quiet border scanners need; medium error correction, so that a crease does not spoil it. */
export function qrPng(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return greyPng(size * SCALE, (x, y) => data[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === true);
}

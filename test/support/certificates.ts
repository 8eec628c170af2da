import { deflateSync, crc32 } from 'node:zlib';
import type { CertificateFieldsInput } from '@shared/contract/certificates';
import { asCivilDate } from '@shared/kit/civil-date';
import { someStaff } from './sample-staff';
import type { CoreClient, TestCore } from './test-core';

const day = asCivilDate;

/** A staff member in one position since a day. @returns the id */
export async function inPost(client: CoreClient, at: number, name: string, positionCode: string, since = '2015-03-01'): Promise<string> {
  const employments = [{ entryOn: day(since), leaveOn: null, leaveReason: null, form: 'labour', posts: [{ positionCode, departmentId: null, main: true, fromOn: day(since), toOn: null }] }];
  return (await client.staff.register({ fields: someStaff(at, { name, employments }) })).id;
}

/** Fields of a certificate with nothing said but what is given. */
export function someCertificate(given: Partial<CertificateFieldsInput> & Pick<CertificateFieldsInput, 'kindCode'>): CertificateFieldsInput {
  return { staffId: null, number: null, levelCode: null, issuer: null, issuedOn: null, validUntil: null, reviewOn: null, responsibleId: null, note: null, ...given };
}

/** Bytes as an upload of the director's. */
export async function uploaded(t: TestCore, bytes: Uint8Array, name: string, client: CoreClient = t.client): Promise<string> {
  const owner = (await client.access.state()).me?.accountId ?? '';
  return t.core.services.files.putTemporary(bytes, name, 'application/octet-stream', owner);
}

/** A PDF of one empty page, whole, with text to be found in it. */
export function somePdf(text = 'CERT'): Buffer {
  const stream = `BT /F1 24 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = body.length;
  body += `xref\n0 5\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${body}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`, 'latin1');
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A whole PNG of one grey; `size` in pixels each way. */
export function somePng(size = 16, grey = 200): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head[8] = 8;
  const rows = Buffer.concat(Array.from({ length: size }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(size, grey)])));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** The shape of a JPEG with a body of `bytes` octets: marks, frame, scan and end as a camera writes them. */
export function someJpeg(bytes = 2_000): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0x00, 0x0b, 0x08, 0x0b, 0xb8, 0x0f, 0xa0, 0x01, 0x01, 0x11, 0x00]);
  const scan = Buffer.from([0xff, 0xda, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3f, 0x00]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]), frame, scan, Buffer.alloc(bytes, 0x5a), Buffer.from([0xff, 0xd9])]);
}

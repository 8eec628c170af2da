import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerFileRequest } from '@core/host/file-route';
import { serveHttp } from '@core/host/http-server';
import { judgeScan } from '@core/modules/certificates/scan-check';
import { SCAN_PDF_MAX_BYTES, SCAN_PICTURE_MAX_BYTES, type Certificate } from '@shared/contract/certificates';
import { MAX_UPLOAD_BYTES } from '@shared/contract/common';
import { asCivilDate } from '@shared/kit/civil-date';
import { createTestCore, testPassword, windowOf, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';
import { inPost, someCertificate, someJpeg, somePdf, somePng, uploaded } from '../support/certificates';

let t: TestCore;
let made: Certificate;

beforeEach(async () => {
  t = await createTestCore();
  const staffId = await inPost(t.client, 1, '王德贵', 'cook');
  made = await t.client.certificates.record({ fields: someCertificate({ kindCode: 'CERT-HEALTH-FOOD', staffId, issuedOn: asCivilDate('2026-10-01') }) });
});
afterEach(() => { t.close(); });

const attach = async (...files: [Uint8Array, string][]) => {
  const { version } = await t.client.certificates.get({ id: made.id });
  const uploadIds = await Promise.all(files.map(([bytes, name]) => uploaded(t, bytes, name)));
  return t.client.certificates.attachScans({ id: made.id, expectedVersion: version, uploadIds });
};
const refusal = async (bytes: Uint8Array, name: string) => ((await failure(attach([bytes, name]))).data as { issues: unknown[] }).issues[0];

/** Every file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}

describe('scans', () => {
  test('of several pages, pictures and PDF, in order; a page is taken off with a reason', async () => {
    const whole = await attach([someJpeg(300_000), '健康证正面.jpg'], [somePng(), '背面.png'], [somePdf(), '体检表.pdf']);
    expect(whole.scans.map((page) => [page.position, page.mediaType, page.name])).toEqual([[0, 'image/jpeg', '健康证正面.jpg'], [1, 'image/png', '背面.png'], [2, 'application/pdf', '体检表.pdf']]);
    const less = await t.client.certificates.removeScan({ id: made.id, expectedVersion: whole.version, position: 0, reason: '拍糊了' });
    expect(less.scans.map((page) => [page.position, page.name])).toEqual([[0, '背面.png'], [1, '体检表.pdf']]);
    expect(await failure(t.client.certificates.removeScan({ id: made.id, expectedVersion: less.version, position: 7, reason: '没有' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await t.client.certificates.history({ id: made.id }))[0]).toMatchObject({ procedure: 'certificates.removeScan', reason: '拍糊了' });
  });

  test('are refused with a reason each, by what is in them and not by their name, and nothing of the others is kept', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_000, 1)]);
    const pdf = somePdf();
    const locked = Buffer.from(pdf.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'), 'latin1');
    expect(await refusal(program, '健康证.pdf')).toMatchObject({ path: ['uploadIds', 0], reason: 'scanProgram' });
    expect(await refusal(program, '健康证.jpg')).toMatchObject({ reason: 'scanProgram' });
    expect(await refusal(pdf.subarray(0, pdf.length - 40), '截断.pdf')).toMatchObject({ reason: 'scanPdfDamaged' });
    expect(await refusal(Buffer.from(pdf.toString('latin1').replace('%%EOF', ''), 'latin1'), '无尾.pdf')).toMatchObject({ reason: 'scanPdfDamaged' });
    expect(await refusal(Buffer.from(pdf.toString('latin1').replace('\nxref', '\nxxxx'), 'latin1'), '无表.pdf')).toMatchObject({ reason: 'scanPdfDamaged' });
    expect(await refusal(locked, '有密码.pdf')).toMatchObject({ reason: 'scanPdfLocked' });
    expect(await refusal(Buffer.concat([pdf, Buffer.alloc(SCAN_PDF_MAX_BYTES)]), '太大.pdf')).toMatchObject({ reason: 'scanPdfTooLarge', params: { max: 10 } });
    expect(await refusal(someJpeg(SCAN_PICTURE_MAX_BYTES), '原图.jpg')).toMatchObject({ reason: 'scanPictureTooLarge', params: { max: 400 } });
    expect(await refusal(someJpeg().subarray(0, 900), '半张.jpg')).toMatchObject({ reason: 'scanPictureDamaged' });
    expect(await refusal(somePng().subarray(0, 60), '半张.png')).toMatchObject({ reason: 'scanPictureDamaged' });
    expect(await refusal(Buffer.from('编号,姓名\n'), '表.jpg')).toMatchObject({ reason: 'scanType' });
    expect(await refusal(Buffer.alloc(0), '空.pdf')).toMatchObject({ reason: 'scanEmpty' });
    expect(await failure(attach([somePng(), '好.png'], [program, '坏.png']))).toMatchObject({ data: { issues: [{ path: ['uploadIds', 1], reason: 'scanProgram' }] } });
    expect((await t.client.certificates.get({ id: made.id })).scans).toEqual([]);
    expect((await failure(attach(...Array.from({ length: 21 }, (_, at): [Uint8Array, string] => [somePng(16, at), 'x.png'])))).code).toBe('INVALID_INPUT');
  });

  test('are put in another order and turned without loss; a PDF only moves; a second window is told', async () => {
    const whole = await attach([someJpeg(), '正面.jpg'], [somePng(), '背面.png'], [somePdf(), '体检表.pdf']);
    const asked = (version: number, position: number) => ({ id: made.id, expectedVersion: version, position });
    const moved = await t.client.certificates.moveScan({ ...asked(whole.version, 2), to: 0 });
    expect(moved.scans.map((page) => [page.position, page.name])).toEqual([[0, '体检表.pdf'], [1, '正面.jpg'], [2, '背面.png']]);
    expect(moved.scans.map((page) => page.fileId)).toEqual([2, 0, 1].map((at) => whole.scans[at]?.fileId));
    expect(await failure(t.client.certificates.moveScan({ ...asked(whole.version, 1), to: 0 }))).toMatchObject({ code: 'STALE_VERSION', data: { current: moved.version } });
    expect(await failure(t.client.certificates.turnScan(asked(whole.version, 1)))).toMatchObject({ code: 'STALE_VERSION' });
    expect(await failure(t.client.certificates.turnScan(asked(moved.version, 0)))).toMatchObject({ code: 'PDF_NOT_TURNED' });
    for (const to of [3, 9]) expect(await failure(t.client.certificates.moveScan({ ...asked(moved.version, 0), to }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(t.client.certificates.turnScan(asked(moved.version, 5)))).toMatchObject({ code: 'NOT_FOUND' });
    let { version } = moved;
    const stored = (scans: Certificate['scans'], at: number): Buffer => Buffer.from(t.core.services.files.get(scans[at]?.fileId ?? '') ?? []);
    const noted: (number | undefined)[][] = [];
    for (let quarter = 0; quarter < 4; quarter += 1) {
      ({ version } = await t.client.certificates.turnScan(asked(version, 1)));
      const { scans, version: now } = await t.client.certificates.turnScan(asked(version, 2));
      version = now;
      const [jpeg, png] = [stored(scans, 1), stored(scans, 2)];
      expect([judgeScan(jpeg), judgeScan(png)]).toEqual([{ ok: true, mediaType: 'image/jpeg' }, { ok: true, mediaType: 'image/png' }]);
      // The picture itself is untouched, and a note never grows by a second one.
      expect(jpeg.includes(someJpeg().subarray(2))).toBe(true);
      expect([jpeg.length - someJpeg().length, png.length - somePng().length]).toEqual([36, 38]);
      expect(scans.map((page) => page.bytes).slice(1)).toEqual([jpeg.length, png.length]);
      noted.push([jpeg[31], png[33 + 8 + 19]]);
    }
    expect(noted).toEqual([[6, 6], [3, 3], [8, 8], [1, 1]]);
    const { scans } = await t.client.certificates.get({ id: made.id });
    expect(scans.map((page) => page.name)).toEqual(['体检表.pdf', '正面.jpg', '背面.png']);
    const history = await t.client.certificates.history({ id: made.id, limit: 20 });
    expect(history.filter((one) => one.procedure === 'certificates.turnScan')).toHaveLength(8);
    expect(history.find((one) => one.procedure === 'certificates.moveScan')?.changes).toEqual([{ field: 'page', from: 3, to: 1 }]);
    await t.client.certificates.void({ id: made.id, expectedVersion: version, reason: '登记错了' });
    expect(await failure(t.client.certificates.turnScan(asked(version + 1, 1)))).toMatchObject({ code: 'ALREADY_VOIDED' });
  });

  test('are kept once, encrypted: neither their content nor their text is found in the data folder', async () => {
    const mark = 'ANYI-PLAINTEXT-MARK-7731';
    const pdf = somePdf(mark);
    const jpeg = someJpeg(200_000);
    await attach([pdf, 'a.pdf'], [jpeg, 'b.jpg']);
    expect(await refusal(pdf, 'a 又一次.pdf')).toMatchObject({ reason: 'scanTwice' });
    const other = await inPost(t.client, 2, '李红梅', 'cook');
    const second = await t.client.certificates.record({ fields: someCertificate({ kindCode: 'CERT-HEALTH-FOOD', staffId: other, issuedOn: asCivilDate('2026-10-01') }) });
    await t.client.certificates.attachScans({ id: second.id, expectedVersion: 1, uploadIds: [await uploaded(t, pdf, '同一份.pdf')] });
    const sha = createHash('sha256').update(pdf).digest('hex');
    const stored = filesBelow(join(t.dataDir, 'files'));
    expect(stored.filter((path) => path.endsWith(sha))).toHaveLength(1);
    expect(stored).toHaveLength(2);
    t.core.services.database.write.$client.pragma('wal_checkpoint(TRUNCATE)');
    for (const path of filesBelow(t.dataDir)) {
      const bytes = readFileSync(path);
      expect(bytes.includes(mark), path).toBe(false);
      expect(bytes.includes(jpeg.subarray(60, 160)), path).toBe(false);
      expect(bytes.includes('%PDF-'), path).toBe(false);
    }
  });

  test('are seen by who may read certificates, and by nobody else', async () => {
    const { scans } = await attach([somePdf(), 'a.pdf']);
    const fileId = scans[0]?.fileId ?? '';
    const get = (token: string, path = `stored/${fileId}`) => answerFileRequest(t.core.services, { method: 'GET', path, token, headers: {}, body: null });
    expect(get('template')).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' } });
    for (const [role, status] of [['hr', 200], ['inspector', 200], ['careWorker', 403], ['assessor', 403]] as const) {
      await t.signInAs(role);
      const token = `window-of-${role}`;
      await windowOf(t.core, token).access.signIn({ accountName: role, password: testPassword });
      expect(get(token).status, role).toBe(status);
    }
    expect(get('template', `stored/${'0'.repeat(64)}`).status).toBe(404);
    // Stored, but named by no record: nobody's.
    expect(get('template', `stored/${t.core.services.files.put(Buffer.from('left over'))}`).status).toBe(403);
  });

  test('of 80 MB are refused at the door, in words, before they are read', async () => {
    const host = await serveHttp(t.core, { port: 0, listen: '127.0.0.1', rendererDir: t.dataDir, fontsDir: t.dataDir });
    const answer = await fetch(`${host.address}files/upload?name=scan.pdf`, {
      method: 'POST', body: Buffer.alloc(MAX_UPLOAD_BYTES + 20 * 1024 * 1024), headers: { 'content-type': 'application/pdf' },
    }).catch(() => null);
    // The host stops reading where the limit is passed; a client that is still writing may only see the line end.
    if (answer !== null) {
      expect(answer.status).toBe(413);
      expect(await answer.json()).toEqual({ code: 'TOO_LARGE', max: MAX_UPLOAD_BYTES });
    }
    expect(filesBelow(join(t.dataDir)).some((path) => path.includes('temporary'))).toBe(false);
    await host.close();
  });
});

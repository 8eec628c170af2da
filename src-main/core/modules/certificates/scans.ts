import { and, asc, count, eq, sql } from 'drizzle-orm';
import { MAX_SCAN_PAGES, type CertificateScan } from '@shared/contract/certificates-facts';
import type { FieldIssue } from '@shared/contract/issues';
import { required } from '@shared/kit/assert';
import { prepareOnce, type ReadDb, type WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { FileStore } from '../../platform/files';
import { judgeScan } from './scan-check';
import { turnedRight } from './scan-turn';
import { certificateScans } from './tables';

/** Pages of a certificate, in order. */
export function scansOf(db: ReadDb, certificateId: string): CertificateScan[] {
  const { position, fileId, mediaType, bytes, name } = certificateScans;
  return db.select({ position, fileId, mediaType, bytes, name }).from(certificateScans).where(eq(certificateScans.certificateId, certificateId)).orderBy(asc(position)).all();
}

interface Page { readonly bytes: Uint8Array; readonly mediaType: CertificateScan['mediaType']; readonly name: string }

function judged(files: FileStore, uploadIds: readonly string[], accountId: string): Page[] {
  const issues: FieldIssue[] = [];
  const pages = uploadIds.flatMap((uploadId, at): Page[] => {
    const upload = files.takeTemporary(uploadId);
    const path = ['uploadIds', at];
    if (upload?.owner !== accountId) {
      issues.push({ path, reason: 'notFound' });
      return [];
    }
    const judgement = judgeScan(upload.bytes);
    if (judgement.ok) return [{ bytes: upload.bytes, mediaType: judgement.mediaType, name: upload.name }];
    const { reason, params } = judgement;
    issues.push({ path, reason, ...(params === undefined ? {} : { params }) });
    return [];
  });
  if (issues.length > 0) throw new InvalidFields(issues);
  return pages;
}

/**
 * Adds pages from uploads, all or none.
 *
 * @returns ids of the files
 * @throws InvalidFields naming each upload that cannot be a page, and why
 */
export function addScans(tx: WriteDb, files: FileStore, certificateId: string, uploadIds: readonly string[], accountId: string): string[] {
  const before = scansOf(tx, certificateId);
  if (before.length + uploadIds.length > MAX_SCAN_PAGES) throw new InvalidFields([{ path: ['uploadIds'], reason: 'scanTooManyPages', params: { max: MAX_SCAN_PAGES } }]);
  const pages = judged(files, uploadIds, accountId);
  const known = new Set(before.map((page) => page.fileId));
  const fileIds = pages.map((page, at) => {
    const fileId = files.put(page.bytes);
    if (known.has(fileId)) throw new InvalidFields([{ path: ['uploadIds', at], reason: 'scanTwice' }]);
    known.add(fileId);
    tx.insert(certificateScans).values({ certificateId, position: before.length + at, fileId, mediaType: page.mediaType, bytes: page.bytes.length, name: page.name }).run();
    return fileId;
  });
  for (const uploadId of uploadIds) files.dropTemporary(uploadId);
  return fileIds;
}

/** Takes a page off and closes the gap. @returns the file it was, or null when there is no such page */
export function removeScan(tx: WriteDb, certificateId: string, position: number): string | null {
  const page = scansOf(tx, certificateId).find((one) => one.position === position);
  if (page === undefined) return null;
  tx.delete(certificateScans).where(and(eq(certificateScans.certificateId, certificateId), eq(certificateScans.position, position))).run();
  // One by one from the front: two pages never share a place on the way.
  for (const { position: later } of scansOf(tx, certificateId).filter((one) => one.position > position)) {
    tx.update(certificateScans).set({ position: later - 1 }).where(and(eq(certificateScans.certificateId, certificateId), eq(certificateScans.position, later))).run();
  }
  return page.fileId;
}

type Content = Pick<CertificateScan, 'fileId' | 'mediaType' | 'bytes' | 'name'>;

function putAt(tx: WriteDb, certificateId: string, position: number, { fileId, mediaType, bytes, name }: Content): void {
  tx.update(certificateScans).set({ fileId, mediaType, bytes, name }).where(and(eq(certificateScans.certificateId, certificateId), eq(certificateScans.position, position))).run();
}

/** Puts a page in another place; those between move up. @returns the file it is, or null when there is no such page or place */
export function moveScan(tx: WriteDb, certificateId: string, position: number, to: number): string | null {
  const pages = scansOf(tx, certificateId);
  const page = pages.find((one) => one.position === position);
  const places = pages.map((one) => one.position);
  if (page === undefined || !places.includes(to)) return null;
  const order = pages.filter((one) => one !== page);
  order.splice(places.indexOf(to), 0, page);
  // The places stay and what lies in them changes: two pages never share a place on the way.
  for (const [at, one] of order.entries()) if (one !== pages[at]) putAt(tx, certificateId, places[at] ?? at, one);
  return page.fileId;
}

/** Turns a page that is a picture by a quarter to the right. @returns the file before and after, 'pdf', or null when there is no such page */
export function turnScan(tx: WriteDb, files: FileStore, certificateId: string, position: number): { readonly from: string; readonly to: string } | 'pdf' | null {
  const page = scansOf(tx, certificateId).find((one) => one.position === position);
  if (page === undefined) return null;
  if (page.mediaType === 'application/pdf') return 'pdf';
  const turned = turnedRight(required(files.get(page.fileId), 'the bytes of a stored page'), page.mediaType);
  const to = files.put(turned);
  putAt(tx, certificateId, position, { ...page, fileId: to, bytes: turned.length });
  return { from: page.fileId, to };
}

function fileStatement(db: ReadDb) {
  return db.select({ n: count() }).from(certificateScans).where(eq(certificateScans.fileId, sql.placeholder('fileId'))).prepare();
}

/** Does a certificate name this stored file as a page? */
export function isCertificateFile(db: ReadDb, fileId: string): boolean {
  return (prepareOnce(db, fileStatement).get({ fileId })?.n ?? 0) > 0;
}

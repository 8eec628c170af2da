import { and, asc, count, eq, sql } from 'drizzle-orm';
import { MAX_SCAN_PAGES, type CertificateScan } from '@shared/contract/certificates-facts';
import type { FieldIssue } from '@shared/contract/issues';
import { prepareOnce, type ReadDb, type WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { FileStore } from '../../platform/files';
import { judgeScan } from './scan-check';
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

function fileStatement(db: ReadDb) {
  return db.select({ n: count() }).from(certificateScans).where(eq(certificateScans.fileId, sql.placeholder('fileId'))).prepare();
}

/** Does a certificate name this stored file as a page? */
export function isCertificateFile(db: ReadDb, fileId: string): boolean {
  return (prepareOnce(db, fileStatement).get({ fileId })?.n ?? 0) > 0;
}

import { MAX_UPLOAD_BYTES } from '@shared/contract/common';
import { ConnectionLost } from './connection';

/** An upload was refused; the code is `TOO_LARGE`, `EMPTY`, `LOCKED` or another word of the file route. */
export class UploadRefused extends Error {
  constructor(readonly code: string, readonly maxBytes: number | null) {
    super(`upload refused: ${code}`);
    this.name = 'UploadRefused';
  }
}

interface UploadAnswer { readonly id?: string; readonly code?: string; readonly max?: number }

/** The page's way to the binary route; another one can be put in place by tests. */
export type FileFetch = (path: string, init?: RequestInit) => Promise<Response>;
let fileFetch: FileFetch = (path, init) => fetch(path, { ...init, credentials: 'same-origin' });
export function setFileFetch(next: FileFetch): void {
  fileFetch = next;
}

/**
 * Hands a file to core and gives its temporary id, to be named in the call that follows.
 * @throws UploadRefused with the reason, ConnectionLost when core is away
 */
export async function upload(file: File): Promise<string> {
  // Said before it is read: a file this large would first fill the memory of the window.
  if (file.size > MAX_UPLOAD_BYTES) throw new UploadRefused('TOO_LARGE', MAX_UPLOAD_BYTES);
  let response: Response;
  try {
    response = await fileFetch(`/files/upload?name=${encodeURIComponent(file.name)}`, {
      method: 'POST', body: await file.arrayBuffer(), headers: { 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
    });
  } catch (error) {
    throw new ConnectionLost({ cause: error });
  }
  if (response.status >= 502) throw new ConnectionLost();
  const answer = (await response.json().catch(() => ({}))) as UploadAnswer;
  if (answer.id === undefined) throw new UploadRefused(answer.code ?? 'UNKNOWN', answer.max ?? null);
  return answer.id;
}

/** Saves a finished export where the person keeps downloads; its name comes from core. */
export function download(temporaryId: string): void {
  const link = document.createElement('a');
  link.href = `/files/temporary/${encodeURIComponent(temporaryId)}`;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}

/** Address of a stored photo or scan, for `<img src>`. */
export function storedUrl(sha256: string): string {
  return `/files/stored/${encodeURIComponent(sha256)}`;
}

import { useCallback, useRef, useState } from 'react';
import { MAX_SCAN_PAGES, SCAN_PDF_MAX_BYTES } from '@shared/contract/certificates';
import { storedUrl, upload, UploadRefused } from '../../api';
import { checkScan, preparePicture, ScanRefused, type ScanRefusal, type Turns } from '../../ui';

/** One page of a scan on the screen: prepared, and already in core's waiting room or in its store. */
export interface ScanPage {
  readonly key: string;
  readonly name: string;
  readonly kind: 'picture' | 'pdf';
  readonly bytes: number;
  /** Where its bytes are; null while it is being prepared. */
  readonly at: { readonly uploadId: string } | { readonly fileId: string } | null;
}

/** A file that was not taken, and why; `notSent` when core could not be reached or did not take it. */
export interface Refused { readonly key: string; readonly name: string; readonly why: ScanRefusal | 'tooMany' | 'notSent' }

/** Address under which the page can be seen; null while it is being prepared. */
export function pageUrl({ at }: Pick<ScanPage, 'at'>): string | null {
  if (at === null) return null;
  return 'fileId' in at ? storedUrl(at.fileId) : `/files/temporary/${encodeURIComponent(at.uploadId)}`;
}

function whyOf(error: unknown): Refused['why'] {
  if (error instanceof ScanRefused) return error.why;
  return error instanceof UploadRefused && error.code === 'TOO_LARGE' ? 'tooLarge' : 'notSent';
}

let lastKey = 0;
const newKey = (): string => {
  lastKey += 1;
  return `scan-${String(lastKey)}`;
};

const jpegName = (name: string): string => `${name.replace(/\.[^.]*$/, '')}.jpg`;

async function sent(blob: Blob, name: string, type: string): Promise<{ bytes: number; at: { uploadId: string } }> {
  return { bytes: blob.size, at: { uploadId: await upload(new File([blob], name, { type })) } };
}

export interface ScanPages {
  readonly pages: readonly ScanPage[];
  readonly refused: readonly Refused[];
  /** true while a page is still being made smaller or handed over. */
  readonly busy: boolean;
  add(files: readonly File[]): Promise<void>;
  remove(key: string): void;
  /** One place towards the front or the back. */
  move(key: string, step: 1 | -1): void;
  /** A quarter turn to the right. */
  turn(key: string): Promise<void>;
  /** Puts other pages in the place of all, as when a draft is taken up. */
  put(pages: readonly ScanPage[]): void;
  /** The bytes of a page are no longer there (a draft older than core's waiting room). */
  lost(key: string): void;
  forget(key: string): void;
  /** The pages once all that is under way has ended. */
  settled(): Promise<readonly ScanPage[]>;
}

interface PageList {
  readonly pages: readonly ScanPage[];
  /** The pages as they are now; what is being worked on ends between two drawings. */
  readonly newest: { readonly current: readonly ScanPage[] };
  readonly update: (change: (pages: readonly ScanPage[]) => readonly ScanPage[]) => void;
  readonly change: (key: string, part: Partial<ScanPage>) => void;
  readonly drop: (key: string) => void;
  readonly move: (key: string, step: 1 | -1) => void;
}

function usePageList(first: readonly ScanPage[]): PageList {
  const [pages, setPages] = useState<readonly ScanPage[]>(first);
  const newest = useRef(first);
  const update = useCallback((change: (pages: readonly ScanPage[]) => readonly ScanPage[]) => {
    newest.current = change(newest.current);
    setPages(newest.current);
  }, []);
  const change = useCallback((key: string, part: Partial<ScanPage>) => { update((now) => now.map((page) => (page.key === key ? { ...page, ...part } : page))); }, [update]);
  const drop = useCallback((key: string) => { update((now) => now.filter((page) => page.key !== key)); }, [update]);
  const move = useCallback((key: string, step: 1 | -1) => {
    update((now) => {
      const at = now.findIndex((page) => page.key === key);
      const [page, other] = [now[at], now[at + step]];
      if (page === undefined || other === undefined) return now;
      return now.map((one) => (one === page ? other : one === other ? page : one));
    });
  }, [update]);
  return { pages, newest, update, change, drop, move };
}

/** Work done one piece after the other: two photos of 12 megapixels unpacked at once are a hundred megabytes. */
function useQueue(): { readonly enqueue: (work: () => Promise<void>) => Promise<void>; readonly ended: () => Promise<void> } {
  const last = useRef<Promise<void>>(Promise.resolve());
  const enqueue = useCallback((work: () => Promise<void>): Promise<void> => {
    last.current = last.current.then(work);
    return last.current;
  }, []);
  const ended = useCallback(() => last.current, []);
  return { enqueue, ended };
}

type Refuse = (name: string, why: Refused['why']) => void;
/** The file as the camera made it, so that turning a page does not press it a second time. */
type Originals = Map<string, { readonly file: Blob; readonly turns: Turns }>;

async function takeFile(file: File, list: PageList, originals: Originals, refuse: Refuse): Promise<void> {
  const check = await checkScan(file, SCAN_PDF_MAX_BYTES).catch(() => ({ ok: false, why: 'unreadable' }) as const);
  if (!check.ok || list.newest.current.length >= MAX_SCAN_PAGES) {
    refuse(file.name, check.ok ? 'tooMany' : check.why);
    return;
  }
  const key = newKey();
  const pdf = check.kind === 'pdf';
  list.update((now) => [...now, { key, name: file.name, kind: pdf ? 'pdf' : 'picture', bytes: file.size, at: null }]);
  try {
    if (pdf) list.change(key, await sent(file, file.name, 'application/pdf'));
    else {
      originals.set(key, { file, turns: 0 });
      const { blob } = await preparePicture(file);
      list.change(key, await sent(blob, jpegName(file.name), 'image/jpeg'));
    }
  } catch (error) {
    list.drop(key);
    refuse(file.name, whyOf(error));
  }
}

async function turnPage(key: string, list: PageList, originals: Originals, refuse: Refuse): Promise<void> {
  const page = list.newest.current.find((one) => one.key === key);
  const url = page === undefined ? null : pageUrl(page);
  if (page === undefined || page.kind === 'pdf' || url === null) return;
  list.change(key, { at: null });
  try {
    const known = originals.get(key) ?? { file: await (await fetch(url, { credentials: 'same-origin' })).blob(), turns: 0 as Turns };
    const turns = ((known.turns + 1) % 4) as Turns;
    const { blob } = await preparePicture(known.file, turns);
    originals.set(key, { file: known.file, turns });
    list.change(key, await sent(blob, jpegName(page.name), 'image/jpeg'));
  } catch (error) {
    // Not turned, but not lost either.
    list.change(key, { at: page.at });
    refuse(page.name, whyOf(error));
  }
}

/**
 * The pages of a scan while it is put together. Photos are made upright and small before anything is sent; what is no page of a
 * certificate is refused with its reason, and the other pages stay.
 */
export function useScanPages(first: readonly ScanPage[] = []): ScanPages {
  const list = usePageList(first);
  const { enqueue, ended } = useQueue();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const originals = useRef<Originals>(new Map());
  const { pages, newest, update, drop, move } = list;
  const refuse: Refuse = useCallback((name, why) => { setRefused((now) => [...now, { key: newKey(), name, why }]); }, []);
  const remove = (key: string): void => {
    originals.current.delete(key);
    drop(key);
  };
  const add = (files: readonly File[]): Promise<void> => {
    setRefused([]);
    return enqueue(async () => { for (const file of files) await takeFile(file, list, originals.current, refuse); });
  };
  const turn = (key: string): Promise<void> => enqueue(() => turnPage(key, list, originals.current, refuse));
  const lost = (key: string): void => {
    const page = newest.current.find((one) => one.key === key);
    if (page === undefined) return;
    remove(key);
    refuse(page.name, 'unreadable');
  };
  return {
    pages, refused, busy: pages.some((page) => page.at === null), add, remove, move, turn, lost,
    put: (next) => { update(() => next); },
    forget: (key) => { setRefused((now) => now.filter((one) => one.key !== key)); },
    settled: async () => { await ended(); return newest.current; },
  };
}

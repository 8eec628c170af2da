import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SessionRow } from '@shared/contract/training';
import { client } from '../../api';
import { useListState, type Turns } from '../../ui';
import { checkSessionFile, keepWithSession, refusalOf, sentenceOf, type FileRefusal } from './session-file';
import { newSheetReader, type SheetReader } from './sheet-reader';

/** What came of looking for the session of a picture. */
export type Finding =
  | { readonly state: 'reading' }
  /** `instead` is the number on the sheet where another version took its place. */
  | { readonly state: 'found'; readonly instead: string | null }
  | { readonly state: 'noCode' | 'unknown' | 'pdf' }
  | { readonly state: 'voided'; readonly number: string }
  | { readonly state: 'notAsked'; readonly sentence: string };

/** One returned page, from being chosen to being filed. */
export interface Sheet {
  readonly key: string;
  readonly file: File;
  readonly kind: 'picture' | 'pdf';
  readonly finding: Finding;
  readonly turns: Turns;
  /** The picture as the list shows it; null until it was looked at. */
  readonly small: Blob | null;
  /** Where it belongs, read or chosen by hand. */
  readonly session: SessionRow | null;
  readonly filed: 'no' | 'busy' | 'yes';
  /** Why it could not be filed. */
  readonly problem: string | null;
}
export interface NotTaken { readonly key: string; readonly name: string; readonly why: FileRefusal }

let last = 0;
const newKey = (): string => { last += 1; return `sheet-${String(last)}`; };

type Part = Partial<Pick<Sheet, 'finding' | 'turns' | 'small' | 'session' | 'filed' | 'problem'>>;

/** Where the sheet with this code belongs. A code of something else is simply not found: codes of other things are longer, too. */
async function sessionOf(code: string): Promise<Part> {
  const found = code.length > 64 || code === '' ? null : await client.training.findByCode({ code });
  if (found === null) return { finding: { state: 'unknown' } };
  const { session, holds } = found;
  if (holds.state === 'voided') return { finding: { state: 'voided', number: holds.number } };
  return { finding: { state: 'found', instead: session.id === holds.id ? null : session.number }, session: holds };
}

async function lookAt(sheet: Sheet, reader: SheetReader): Promise<Part | 'unreadable'> {
  if (sheet.kind === 'pdf') return { finding: { state: 'pdf' } };
  const reading = await reader.read(sheet.file);
  if (reading.state === 'unreadable') return 'unreadable';
  const { small } = reading;
  if (reading.state === 'noCode') return { small, finding: { state: 'noCode' } };
  const { turns } = reading;
  return { small, turns, ...(await sessionOf(reading.code).catch((error: unknown): Part => ({ finding: { state: 'notAsked', sentence: sentenceOf(error) } }))) };
}

/** The pages on the desk, as they are now: what is being worked on ends between two drawings. */
interface Desk {
  readonly newest: { readonly current: readonly Sheet[] };
  /** false once the page was left. */
  readonly alive: { readonly current: boolean };
  readonly reader: { current: SheetReader | null };
  readonly update: (change: (now: readonly Sheet[]) => readonly Sheet[]) => void;
  readonly patch: (key: string, part: Part) => void;
  readonly refuse: (name: string, why: FileRefusal) => void;
}

/** Looks at the pages that have not been looked at, one after the other: two photos unpacked at once are a hundred megabytes. */
async function readWaiting(desk: Desk): Promise<void> {
  const next = (): Sheet | undefined => (desk.alive.current ? desk.newest.current.find((one) => one.finding.state === 'reading') : undefined);
  for (let sheet = next(); sheet !== undefined; sheet = next()) {
    const { key, file } = sheet;
    desk.reader.current ??= newSheetReader();
    const part = await lookAt(sheet, desk.reader.current);
    // Nothing is said after the page was left: the page is read again when one comes back.
    if (part !== 'unreadable') desk.patch(key, part);
    else if (desk.alive.current) {
      desk.update((now) => now.filter((one) => one.key !== key));
      desk.refuse(file.name, 'unreadable');
    }
  }
}

async function takeIn(files: readonly File[], desk: Desk): Promise<void> {
  for (const file of files) {
    const check = await checkSessionFile(file).catch(() => ({ ok: false, why: 'unreadable' }) as const);
    if (!check.ok) desk.refuse(file.name, check.why);
    else {
      const kind = check.kind === 'pdf' ? 'pdf' : 'picture';
      desk.update((now) => [...now, { key: newKey(), file, kind, finding: { state: 'reading' }, turns: 0, small: null, session: null, filed: 'no', problem: null }]);
    }
  }
}

async function fileOne({ key, file, session, turns }: Sheet, desk: Desk, refusalSentence: (why: FileRefusal) => string): Promise<void> {
  if (session === null) return;
  desk.patch(key, { filed: 'busy', problem: null });
  try {
    // Adding a page overwrites nothing anybody wrote, so it goes to the session as it is by then.
    await keepWithSession(() => client.training.session({ id: session.id }), 'signSheet', file, turns);
    desk.patch(key, { filed: 'yes' });
  } catch (error) {
    const why = refusalOf(error);
    desk.patch(key, { filed: 'no', problem: why === null ? sentenceOf(error) : refusalSentence(why) });
  }
}

/** The pages one has chosen. They outlive the page, so that going to a session and back loses none; what is filed does not come back. */
function useDesk() {
  const [sheets, keep] = useListState<readonly Sheet[]>('training-sheets', []);
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);
  const newest = useRef(sheets);
  const alive = useRef(true);
  const reader = useRef<SheetReader | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const update = useCallback((change: (now: readonly Sheet[]) => readonly Sheet[]) => {
    // What ends after the page was left must not be kept for the next person.
    if (!alive.current) return;
    newest.current = change(newest.current);
    keep(newest.current);
  }, [keep]);
  const desk: Desk = useMemo(() => ({
    newest, alive, reader, update,
    patch: (key, part) => { update((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one))); },
    refuse: (name, why) => { setNotTaken((now) => [...now, { key: newKey(), name, why }]); },
  }), [update]);
  const enqueue = useCallback((work: () => Promise<void>) => { queue.current = queue.current.then(work); }, []);
  useEffect(() => {
    alive.current = true;
    desk.update((now) => now.filter((one) => one.filed !== 'yes').map((one) => ({ ...one, filed: 'no' })));
    enqueue(() => readWaiting(desk));
    return () => {
      alive.current = false;
      reader.current?.end();
      reader.current = null;
    };
  }, [desk, enqueue]);
  return { sheets, notTaken, setNotTaken, desk, enqueue };
}

/** Takes returned pages in, finds their sessions beside the page, and files them one by one; a failure stays with its own page. */
export function useSheets(refusalSentence: (why: FileRefusal) => string) {
  const { sheets, notTaken, setNotTaken, desk, enqueue } = useDesk();
  const [busy, setBusy] = useState(false);
  return {
    sheets, notTaken, busy, patch: desk.patch,
    add: async (files: readonly File[]): Promise<void> => {
      await takeIn(files, desk);
      enqueue(() => readWaiting(desk));
    },
    fileAll: async (): Promise<void> => {
      setBusy(true);
      for (const one of desk.newest.current) if (one.filed === 'no') await fileOne(one, desk, refusalSentence);
      setBusy(false);
    },
    remove: (key: string) => { desk.update((now) => now.filter((one) => one.key !== key)); },
    forget: (key: string) => { setNotTaken((now) => now.filter((one) => one.key !== key)); },
  };
}
export type Sheets = ReturnType<typeof useSheets>;

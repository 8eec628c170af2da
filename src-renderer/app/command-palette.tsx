import { Input, Modal, type InputRef } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { MenuCommand } from '@shared/contract/desktop';
import { api, useMay } from '../api';
import { useLabel, useText } from '../text';
import { useEntries, type Entry } from './palette-entries';
import { screenAt } from './routes';

/** The id a sign-in sheet carries as a QR code, or the number of a training. A hand scanner types it as keys and ends with Enter. */
const SHEET_CODE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TRAINING_NUMBER = /^\d{4}-\d{4,6}$/;

interface Sheets {
  readonly entries: Entry[];
  /** The typed text is the code of a sheet: people and pages are not asked about. */
  readonly scanned: boolean;
  readonly waiting: boolean;
}

function useSheets(typed: string, open: boolean): Sheets {
  const may = useMay();
  const navigate = useNavigate();
  const code = typed.trim();
  const scanned = SHEET_CODE.test(code);
  const enabled = open && (scanned || TRAINING_NUMBER.test(code)) && may('training.read') && screenAt('/training/:id') !== undefined;
  const found = useQuery(api.training.findByCode.queryOptions({ input: { code }, enabled, staleTime: 0 }));
  const hit = enabled ? found.data : undefined;
  const entries: Entry[] = hit === undefined || hit === null ? [] : [{
    id: `training-${hit.session.id}`, group: 'trainings', label: hit.session.title, note: `${hit.session.heldOn} \u00b7 ${hit.session.number}`, run: () => { void navigate(`/training/${hit.session.id}`); },
  }];
  return { entries, scanned, waiting: enabled && found.isFetching && entries.length === 0 };
}

function usePeople(typed: string, open: boolean): Entry[] {
  const text = useText('app');
  const may = useMay();
  const navigate = useNavigate();
  const wanted = typed.trim();
  const found = useQuery(api.residents.search.queryOptions({
    input: { text: wanted }, enabled: open && wanted !== '' && may('residents.read') && screenAt('/residents/:id') !== undefined, staleTime: 0, placeholderData: (before) => before,
  }));
  if (wanted === '' || found.data === undefined) return [];
  return found.data.map((hit) => ({
    id: `person-${hit.id}`, group: 'people', label: hit.name,
    note: [text('search.age', { age: hit.age }), ...(hit.bed === null ? [] : [text('search.bed', { bed: hit.bed })])].join(' · '),
    run: () => { void navigate(`/residents/${hit.id}`); },
  }));
}

/** Staff by name, pinyin, telephone or the last four of the document, with what they do. */
function useColleagues(typed: string, open: boolean): Entry[] {
  const may = useMay();
  const label = useLabel();
  const navigate = useNavigate();
  const wanted = typed.trim();
  const found = useQuery(api.staff.search.queryOptions({
    input: { text: wanted }, enabled: open && wanted !== '' && may('staff.read') && screenAt('/staff/:id') !== undefined, staleTime: 0, placeholderData: (before) => before,
  }));
  if (wanted === '' || found.data === undefined) return [];
  return found.data.map((hit) => ({
    id: `staff-${hit.id}`, group: 'staff', label: hit.name,
    note: [hit.department ?? '', hit.position === null ? '' : label(hit.position)].filter((part) => part !== '').join(' \u00b7 '),
    run: () => { void navigate(`/staff/${hit.id}`); },
  }));
}

/**
 * After Esc the focus goes back to where it was; after a choice it belongs to what was opened, which the returned function
 * says. Not left to the dialog: opened again before it has quite faded, it remembers the place of the opening before.
 */
function useFocusBack(open: boolean): () => void {
  const from = useRef<Element | null>(null);
  // The dialog takes the focus in an effect; layout effects come before.
  useLayoutEffect(() => { if (open) from.current = document.activeElement; }, [open]);
  useEffect(() => {
    if (open || !(from.current instanceof HTMLElement)) return;
    from.current.focus({ preventScroll: true });
    from.current = null;
  }, [open]);
  return () => { from.current = null; };
}

/** A scanner presses Enter before core has answered: then the training opens as soon as it is found. @returns what to do at Enter, and at any other key */
function useEnterAhead({ entries }: Sheets, run: (entry: Entry) => void): (enter: boolean) => void {
  const ahead = useRef(false);
  const [entry] = entries;
  useEffect(() => {
    if (!ahead.current || entry === undefined) return;
    ahead.current = false;
    run(entry);
  });
  return (enter) => { ahead.current = enter; };
}

interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCommand: (command: MenuCommand) => void;
}

/** One field to reach everything: people, pages and actions, by everyday words, pinyin and initials. */
export function CommandPalette({ open, onClose, onCommand }: PaletteProps) {
  const text = useText('app');
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const sheets = useSheets(typed, open);
  // The digits of a code are also the end of somebody's document.
  const people = usePeople(typed, open && !sheets.scanned);
  const others = useEntries(typed, onCommand);
  const colleagues = useColleagues(typed, open && !sheets.scanned);
  const entries = sheets.scanned ? sheets.entries : [...sheets.entries, ...people, ...colleagues, ...others];
  const at = Math.min(chosen, entries.length - 1);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => { list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }); }, [at]);
  const toSomethingElse = useFocusBack(open);
  const close = (): void => { setTyped(''); setChosen(0); onClose(); };
  const run = (entry: Entry): void => { toSomethingElse(); close(); entry.run(); };
  const enterAhead = useEnterAhead(sheets, run);
  const onKeyDown = (event: KeyboardEvent): void => {
    const entry = entries[at];
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && entry !== undefined && !event.nativeEvent.isComposing) run(entry);
    else if (event.key === 'Enter' && sheets.scanned && sheets.waiting) enterAhead(true);
    else return;
    event.preventDefault();
  };
  const nothing = typed.trim() === '' ? text('search.hint') : sheets.waiting ? text('search.looking') : sheets.scanned ? text('search.noSheet') : text('search.nothing', { text: typed });
  return (
    <Modal open={open} onCancel={close} footer={null} closable={false} centered={false} title={<span className="a-hidden">{text('search.open')}</span>} width="40rem" className="a-palette" destroyOnHidden focusable={{ focusTriggerAfterClose: false }} afterOpenChange={(now) => { if (now) field.current?.focus(); }}>
      <Input
        ref={field} size="large" value={typed} placeholder={text('search.placeholder')} role="combobox" aria-label={text('search.open')} aria-expanded aria-controls="palette-list"
        aria-activedescendant={entries[at] === undefined ? undefined : `palette-${entries[at].id}`} onChange={(event) => { setTyped(event.target.value); setChosen(0); enterAhead(false); }} onKeyDown={onKeyDown}
      />
      <div className="a-palette-list" id="palette-list" role="listbox" aria-label={text('search.open')} ref={list}>
        {entries.length === 0 ? <p className="a-help">{nothing}</p> : null}
        {entries.map((entry, index) => (
          <div key={entry.id} role="presentation">
            {index === 0 || entries[index - 1]?.group !== entry.group ? <div className="a-palette-group" role="presentation">{text(`search.${entry.group}`)}</div> : null}
            <div id={`palette-${entry.id}`} role="option" aria-selected={index === at} className="a-palette-entry" onMouseMove={() => { setChosen(index); }} onClick={() => { run(entry); }}>
              <span>{entry.label}</span>{entry.note === undefined ? null : <span className="a-help">{entry.note}</span>}
            </div>
          </div>
        ))}
      </div>
      <p className="a-palette-foot">{text('search.keys')}</p>
    </Modal>
  );
}

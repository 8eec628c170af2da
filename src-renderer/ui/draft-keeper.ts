import type { Draft } from '@shared/contract/drafts';
import type { Instant } from '@shared/kit/instant';
import { client, createStore, failureOf, type Store } from '../api';

/** Longest time between a key and its keeping, in ms; far below the two seconds of typing that may be lost. */
const AUTOSAVE_MS = 800;
/** Pause before trying again while core is away, in ms. */
const RETRY_MS = 1500;

export type DraftBody = Draft['body'];
/** What the autosave mark shows. */
export type DraftStatus = 'nothing' | 'saving' | 'saved' | 'waiting';

export interface DraftView {
  readonly status: DraftStatus;
  readonly savedAt: Instant | null;
  /** A draft from an earlier time the person has not decided about. */
  readonly offered: Draft | null;
  /** false until it is known whether there is a draft. */
  readonly ready: boolean;
}

/** Keeps the draft of one form and one subject: never two writes at once, the newest body wins, and nothing is dropped while core is away. */
export class DraftKeeper {
  readonly view: Store<DraftView> = createStore<DraftView>({ status: 'nothing', savedAt: null, offered: null, ready: false });
  readonly #form: string;
  readonly #subject: string;
  #edition: string | null = null;
  #pending: { readonly body: DraftBody } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #busy = false;
  /** An older draft must not be overwritten before the person has said what to do with it. */
  #mayWrite = false;
  #ended = false;
  #open = false;

  constructor(form: string, subject: string) {
    this.#form = form;
    this.#subject = subject;
  }

  /** Hash of the standards edition the form is drawn from. */
  setEdition(edition: string | null): void {
    this.#edition = edition;
  }

  /** Looks for an older draft; tries again until core answers. */
  open(): void {
    this.#open = true;
    void this.#look();
  }

  /** Writes what is pending, as the page goes. */
  leave(): void {
    this.#open = false;
    if (!this.#ended) void this.#write();
  }

  keep(body: DraftBody): void {
    if (this.#ended) return;
    this.#pending = { body };
    // Not put off by the next key: somebody who types without a pause is kept just the same.
    if (this.#timer === null) this.#writeIn(AUTOSAVE_MS);
  }

  /** The offered draft is the person's form now. */
  accept(): void {
    this.#mayWrite = true;
    this.#show({ offered: null });
  }

  /** Throws the offered draft away. */
  refuse(): void {
    this.#discard();
    this.accept();
  }

  /** What was typed stands in a record now, and the form stays open for more. */
  settle(): void {
    this.#pending = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#mayWrite = true;
    this.#discard();
    this.#show({ status: 'nothing', offered: null });
  }

  /** The form was sent; there is nothing left to keep. */
  clear(): void {
    this.#ended = true;
    this.#pending = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#discard();
  }

  #show(part: Partial<DraftView>): void {
    this.view.put({ ...this.view.get(), ...part });
  }

  #discard(): void {
    void client.drafts.discard({ form: this.#form, subject: this.#subject }).catch(() => undefined);
  }

  async #look(): Promise<void> {
    try {
      const offered = await client.drafts.find({ form: this.#form, subject: this.#subject });
      this.#mayWrite = offered === null;
      this.#show({ offered, ready: true });
      void this.#write();
    } catch (error) {
      if (failureOf(error).code !== 'CONNECTION_LOST') this.#show({ ready: true });
      else setTimeout(() => { if (this.#open) void this.#look(); }, RETRY_MS);
    }
  }

  #writeIn(ms: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#write();
    }, ms);
  }

  async #write(): Promise<void> {
    if (this.#pending === null || this.#busy || !this.#mayWrite) return;
    const { body } = this.#pending;
    this.#pending = null;
    this.#busy = true;
    this.#show({ status: 'saving' });
    let pause = AUTOSAVE_MS;
    try {
      const { savedAt } = await client.drafts.keep({ form: this.#form, subject: this.#subject, edition: this.#edition, body });
      this.#show({ status: 'saved', savedAt });
    } catch (error) {
      this.#show({ status: 'waiting' });
      pause = RETRY_MS;
      const { code } = failureOf(error);
      // Typed since: the newer body wins. A body core will never take is not sent again.
      if (code !== 'DRAFT_TOO_LARGE' && code !== 'INVALID_INPUT' && code !== 'UNAUTHENTICATED') this.#reinstate(body);
    } finally {
      this.#busy = false;
    }
    if (this.#hasPending()) this.#writeIn(pause);
  }

  #reinstate(body: DraftBody): void {
    if (!this.#ended) this.#pending ??= { body };
  }

  #hasPending(): boolean {
    return this.#pending !== null;
  }
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ColumnMapping, Decision, OutcomeCounts, ReadOutput, RosterTarget, UnknownWord, WordChoice } from '@shared/contract/roster';
import { api, client, forgetTask, isFailure, upload } from '../../api';
import { refusalSentence } from './refusal';

export type Step = 'choose' | 'columns' | 'preview' | 'done';
type Work = 'reading' | 'checking' | 'confirming';

export interface ImportFlow {
  /** What the list is a list of. */
  readonly target: RosterTarget;
  readonly step: Step;
  readonly read: ReadOutput | null;
  readonly mapping: ColumnMapping;
  readonly counts: OutcomeCounts | null;
  readonly decisions: ReadonlyMap<number, Decision['as']>;
  readonly done: { readonly importId: string; readonly created: number; readonly updated: number; readonly skipped: number } | null;
  /** Long work under way, with the id its progress goes by. */
  readonly busy: { readonly work: Work; readonly taskId: string } | null;
  /** Why the last attempt failed, as a sentence. */
  readonly problem: string | null;
  readonly choose: (file: File) => Promise<void>;
  /** Reads the same file again by another sheet or header. */
  readonly readAgain: (change: { sheet?: number; headerTo?: number }) => Promise<void>;
  readonly map: (mapping: ColumnMapping) => void;
  readonly check: () => Promise<void>;
  /** Words of the list nobody knows, what they can mean, and what the person said of them. */
  readonly unknown: readonly UnknownWord[];
  readonly choices: readonly WordChoice[];
  readonly meanings: Readonly<Record<string, string>>;
  /** Says what a word means and checks again. */
  readonly mean: (word: string, code: string) => Promise<void>;
  readonly decide: (row: number, as: Decision['as']) => void;
  readonly confirm: () => Promise<void>;
  readonly goTo: (step: Step) => void;
  readonly restart: () => void;
}

const nothing = {
  step: 'choose' as Step, uploadId: null as string | null, read: null as ReadOutput | null, mapping: {} as ColumnMapping,
  counts: null as OutcomeCounts | null, unknown: [] as readonly UnknownWord[], choices: [] as readonly WordChoice[], meanings: {} as Readonly<Record<string, string>>, decisions: new Map<number, Decision['as']>() as ReadonlyMap<number, Decision['as']>, done: null as ImportFlow['done'],
};

/** The import under way in this window: what core read, what the person chose, and the long work with its progress. */
export function useImport(target: RosterTarget): ImportFlow {
  const queries = useQueryClient();
  const [state, setState] = useState(nothing);
  const [busy, setBusy] = useState<ImportFlow['busy']>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const run = async (work: Work, doing: (taskId: string) => Promise<Partial<typeof nothing>>): Promise<void> => {
    const taskId = crypto.randomUUID();
    setBusy({ work, taskId });
    setProblem(null);
    try {
      const next = await doing(taskId);
      setState((before) => ({ ...before, ...next }));
    } catch (error) {
      // Whoever cancelled knows; an import core has forgotten can only begin again.
      if (!isFailure(error, 'CANCELLED')) setProblem(refusalSentence(error, target));
      if (isFailure(error, 'IMPORT_GONE')) setState(nothing);
    } finally {
      setBusy(null);
      forgetTask(taskId);
    }
  };
  const readFrom = async (uploadId: string, taskId: string, change: { sheet?: number; headerTo?: number }) => {
    const read = await client.roster.read({ uploadId, target, taskId, ...change });
    return { ...nothing, step: 'columns' as const, uploadId, read, mapping: read.mapping };
  };

  const checkWith = (meanings: Readonly<Record<string, string>>) => run('checking', async (taskId) => {
    const { counts, unknown, choices } = await client.roster.check({ importId: state.read?.importId ?? '', mapping: state.mapping, meanings, taskId });
    // The rows of an earlier check by other columns must not be shown again.
    queries.removeQueries({ queryKey: api.roster.preview.key() });
    return { counts, unknown, choices, meanings, step: 'preview', decisions: new Map() };
  });

  return {
    target, step: state.step, read: state.read, mapping: state.mapping, counts: state.counts, unknown: state.unknown, choices: state.choices, meanings: state.meanings, decisions: state.decisions, done: state.done, busy, problem,
    choose: (file) => run('reading', async (taskId) => readFrom(await upload(file), taskId, {})),
    readAgain: (change) => run('reading', (taskId) => readFrom(state.uploadId ?? '', taskId, change)),
    map: (mapping) => { setState((before) => ({ ...before, mapping })); },
    check: () => checkWith(state.meanings),
    mean: (word, code) => checkWith({ ...state.meanings, [word]: code }),
    decide: (row, as) => { setState((before) => ({ ...before, decisions: new Map(before.decisions).set(row, as) })); },
    confirm: () => run('confirming', async (taskId) => {
      const decisions = [...state.decisions].map(([row, as]) => ({ row, as }));
      const done = await client.roster.confirm({ importId: state.read?.importId ?? '', decisions, taskId });
      return { done, step: 'done' };
    }),
    goTo: (step) => { setProblem(null); setState((before) => ({ ...before, step })); },
    restart: () => { setProblem(null); setState(nothing); },
  };
}

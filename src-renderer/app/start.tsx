import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { QueryClient } from '@tanstack/react-query';
import { required } from '@shared/kit/assert';
import type { Store } from '../api';
import { App } from './app';

/** How long drawing waits for the first answers, in ms. Drawn once with them, the page is there sooner than drawn empty and again. */
const PATIENCE = 400;

/** Draws the program, at once with its first page when core has answered by then. */
export async function start(queryClient: QueryClient, told: Store<Error | null>, answers: Promise<void>): Promise<void> {
  await Promise.race([answers, new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
  createRoot(required(document.getElementById('root'), 'the root element')).render(<StrictMode><App queryClient={queryClient} told={told} /></StrictMode>);
}

import type { DataState } from '@shared/contract/system';

/** Why the data could not be opened; `state` has a sentence and a way out on screen. */
export class DataUnavailable extends Error {
  constructor(readonly state: Exclude<DataState, 'ready'>, options?: ErrorOptions) {
    super(`data unavailable: ${state}`, options);
    this.name = 'DataUnavailable';
  }
}

/** Why a file as a whole is not taken. Each code has one plain sentence in the text catalogues. */
export type RefusalCode =
  | 'notASpreadsheet'
  | 'passwordProtected'
  | 'truncated'
  | 'empty'
  | 'tooLarge'
  | 'tooManyRows'
  | 'noHeader'
  | 'tookTooLong';

/** What a file that is not a spreadsheet seems to be, so that the sentence can name it. */
export type LooksLike = 'picture' | 'pdf' | 'textDocument' | 'archive' | 'program' | 'media' | 'database' | 'unknown';

export interface RefusalParams {
  looksLike?: LooksLike;
  /** The ceiling that was passed: bytes for `tooLarge`, rows for `tooManyRows`, seconds for `tookTooLong`. */
  limit?: number;
  /** What the file has, in the same unit as `limit`. */
  actual?: number;
}

/** Thrown by the readers; carries a closed code and figures, never text or data from the file. */
export class SpreadsheetRefusal extends Error {
  override readonly name = 'SpreadsheetRefusal';
  constructor(
    readonly code: RefusalCode,
    readonly params: RefusalParams = {},
    options?: ErrorOptions,
  ) {
    super(`spreadsheet refused: ${code}`, options);
  }
}

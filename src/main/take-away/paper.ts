import type { Sheet } from '../../shared/take-away.ts';

/** `stopped`: the console's window was closed meanwhile. `failed`: the page could not be shown or printed. */
export type PaperProblem = 'stopped' | 'failed';

type PdfOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: PaperProblem };

/** What turns a sheet into paper. One sheet at a time. */
export interface Paper {
  /** One page of A4. */
  pdf(sheet: Sheet): Promise<PdfOutcome>;
  /** Asks the user for a printer, and settles once the job was handed over or not. */
  print(sheet: Sheet): Promise<'printed' | 'no-printer' | 'cancelled' | PaperProblem>;
}

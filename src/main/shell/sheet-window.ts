import type { BrowserWindow, WebContents } from 'electron';
import { type Sheet, sheetContract } from '../../shared/take-away.ts';
import { createDoor } from '../door.ts';
import { done } from '../outcome.ts';
import type { Paper, PaperProblem } from '../take-away/paper.ts';
import { pages } from './page-hosts.ts';
import { makeWindow } from './windows.ts';

type Door = ReturnType<typeof createDoor>;

/** Milliseconds after which a page that has not said that it stands is given up. */
const patience = 20_000;

interface Job {
  readonly door: Door;
  readonly window: BrowserWindow;
  /** Says how the page came out; the first word counts. */
  settle(problem: PaperProblem | null): void;
}

export interface SheetWindow extends Paper {
  /** What the print page may call: its sheet, and that it stands. Null while nothing is printed. */
  door(): Door | null;
  /** Ends what is under way. */
  stop(): void;
}

/**
 * A hidden, sandboxed window for each sheet: it gets that sheet and nothing else, is printed, and goes.
 * @param report told of what went wrong, under a reference.
 */
export function createSheetWindow(report: (reference: string, call: string, error: unknown) => void): SheetWindow {
  let job: Job | null = null;

  /** Shows the sheet to nobody, and settles when its page stands. Whoever gets the window has to destroy it. */
  function laidOut(sheet: Sheet): { readonly job: Job; readonly stands: Promise<PaperProblem | null> } {
    const { promise, resolve } = Promise.withResolvers<PaperProblem | null>();
    const window = makeWindow('print');
    const late = setTimeout(() => resolve('failed'), patience);
    void promise.then(() => clearTimeout(late));
    const door = createDoor(
      sheetContract,
      {
        'sheet.get': () => done(sheet),
        'sheet.ready': () => {
          resolve(null);
          return done({});
        },
      },
      () => ({ role: null, locked: false, caseOpen: false }),
      report,
    );
    window.once('closed', () => resolve('stopped'));
    window.webContents.once('render-process-gone', () => resolve('failed'));
    window.loadURL(pages.print).catch(() => resolve('failed'));
    return { job: { door, window, settle: resolve }, stands: promise };
  }

  async function onPage<T>(sheet: Sheet, use: (contents: WebContents) => Promise<T>): Promise<T | PaperProblem> {
    const made = laidOut(sheet);
    job = made.job;
    const { window } = made.job;
    try {
      const problem = await made.stands;
      if (problem !== null) return problem;
      const gone = new Promise<PaperProblem>((resolve) => window.once('closed', () => resolve('stopped')));
      return await Promise.race([use(window.webContents), gone]);
    } catch (error) {
      // Chromium gives no codes here, and the page is ours: what fails is the system's.
      if (window.isDestroyed()) return 'stopped';
      report('take-away', 'guidance.takeAway', error);
      return 'failed';
    } finally {
      job = null;
      if (!window.isDestroyed()) window.destroy();
    }
  }

  return {
    door: () => job?.door ?? null,
    stop() {
      job?.settle('stopped');
      if (job && !job.window.isDestroyed()) job.window.destroy();
    },
    async pdf(sheet) {
      const made = await onPage(sheet, (contents) =>
        contents.printToPDF({
          pageSize: 'A4',
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
        }),
      );
      return typeof made === 'string' ? { ok: false, problem: made } : { ok: true, bytes: made };
    },
    print: (sheet) =>
      onPage(sheet, async (contents) => {
        if ((await contents.getPrintersAsync()).length === 0) return 'no-printer';
        return new Promise<'printed' | 'cancelled' | 'failed'>((resolve) => {
          contents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (success, reason) => {
            if (success) resolve('printed');
            else resolve(/cancel/i.test(reason) ? 'cancelled' : 'failed');
          });
        });
      }),
  };
}

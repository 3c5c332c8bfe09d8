import type { Guidance } from '../../shared/guidance.ts';
import type { Handlers } from '../door.ts';
import { done, refused } from '../outcome.ts';
import type { Paper, PaperProblem } from '../take-away/paper.ts';
import { type SaveProblem, saveFile } from '../take-away/save-file.ts';
import { sheetOf } from '../take-away/sheet.ts';
import { sheetText } from '../take-away/sheet-text.ts';

/** What taking away needs of the system: a page that prints, and where the user's downloads lie; null where nobody knows. */
export interface TakeAwayParts {
  readonly paper: Paper;
  downloads(): string | null;
}

const paperCodes = { stopped: 'take-away-stopped', failed: 'take-away-failed' } as const satisfies Record<
  PaperProblem,
  string
>;
const saveCodes = {
  missing: 'downloads-missing',
  'read-only': 'downloads-read-only',
  full: 'downloads-full',
  failed: 'downloads-failed',
} as const satisfies Record<SaveProblem, string>;

/** A guide to take away. No case, no citizen: the sheet is made of guidance and of what was chosen. */
export function takeAwayCalls(
  guidance: Guidance,
  { paper, downloads }: TakeAwayParts,
): Pick<Handlers, 'guidance.takeAway'> {
  let busy = false;

  async function save(name: string, ending: string, bytes: Uint8Array | string, text: string | null) {
    const folder = downloads();
    const saved = folder === null ? null : await saveFile(folder, name, ending, bytes);
    if (saved?.ok) return done({ file: saved.file, text });
    return refused(saveCodes[saved?.problem ?? 'missing']);
  }

  const make: Handlers['guidance.takeAway'] = async ({ format, ...choice }) => {
    const laid = sheetOf(guidance, choice);
    if (!laid.ok) {
      return laid.problem === 'no-text' ? refused('no-text') : refused('bad-input', { fields: { start: 'other' } });
    }
    const { sheet } = laid;
    if (format === 'text') {
      const text = sheetText(sheet);
      // With a byte order mark, without which Windows' older programs take æ, ø and å for something else.
      return save(sheet.name, '.txt', `\uFEFF${text}`, text);
    }
    if (format === 'pdf') {
      const pdf = await paper.pdf(sheet);
      return pdf.ok ? save(sheet.name, '.pdf', pdf.bytes, null) : refused(paperCodes[pdf.problem]);
    }
    const printed = await paper.print(sheet);
    if (printed === 'printed') return done({ file: null, text: null });
    if (printed === 'no-printer') return refused('no-printer');
    if (printed === 'cancelled') return refused('print-cancelled');
    return refused(printed === 'stopped' ? 'take-away-stopped' : 'print-failed');
  };

  return {
    async 'guidance.takeAway'(input) {
      // A second press must not make a second file.
      if (busy) return refused('take-away-busy');
      busy = true;
      try {
        return await make(input);
      } finally {
        busy = false;
      }
    },
  };
}

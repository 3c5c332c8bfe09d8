import { type BrowserWindow, dialog } from 'electron';

/** Asks for one file by the system's own dialog, over a window. */
export interface FileChooser {
  /** @returns its path, or null where none was chosen. */
  choose(window: BrowserWindow | null): Promise<string | null>;
  /** Tests: answers the next dialog before it is shown; null as if somebody had cancelled it. */
  answerNext(path: string | null): void;
}

/** Chooses appointment files: CSV and iCalendar. */
export function createFileChooser(): FileChooser {
  const answers: (string | null)[] = [];
  return {
    async choose(window) {
      const answer = answers.shift();
      if (answer !== undefined) return answer;
      const options = {
        properties: ['openFile' as const],
        filters: [{ name: 'CSV, iCalendar', extensions: ['csv', 'txt', 'ics', 'ical', 'ifb'] }],
      };
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    answerNext: (path) => void answers.push(path),
  };
}

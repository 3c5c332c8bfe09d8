import { readFile, stat } from 'node:fs/promises';
import { largestFile } from '../appointments/import/read-file.ts';
import type { Move } from '../appointments/queue.ts';
import type { QueueService } from '../appointments/queue-service.ts';
import type { Handlers } from '../door.ts';
import { done, refused } from '../outcome.ts';

type Names = Extract<keyof Handlers, `queue.${string}`>;

/** Asks a person for a file; null where they chose none. */
export type ChooseFile = () => Promise<string | null>;

async function readBytes(path: string): Promise<Uint8Array | 'file-unreadable' | 'file-too-big'> {
  try {
    if ((await stat(path)).size > largestFile) return 'file-too-big';
    return await readFile(path);
  } catch {
    return 'file-unreadable';
  }
}

/** The counter's queue, call by call. The window names no file: main asks for one, and reads it. */
export function queueCalls(queue: QueueService, chooseFile: ChooseFile): Pick<Handlers, Names> {
  const move = (kind: Move) => (input: { readonly entry: string }) => queue.move(input.entry, kind);
  return {
    'queue.list': () => queue.view(),
    'queue.add': (input) => queue.add(input),
    'queue.arrive': move('arrive'),
    'queue.call': move('call'),
    'queue.seat': move('seat'),
    'queue.finish': move('finish'),
    'queue.noShow': move('noShow'),
    'queue.refer': ({ entry, reference }) => queue.refer(entry, reference),
    async 'queue.import'() {
      const path = await chooseFile();
      if (path === null) return done({ report: null, queue: null });
      const bytes = await readBytes(path);
      if (typeof bytes === 'string') return refused(bytes);
      const report = await queue.importFile(bytes);
      if (!report.ok) return report;
      const view = await queue.view();
      return view.ok ? done({ report: report.value, queue: view.value }) : view;
    },
  };
}

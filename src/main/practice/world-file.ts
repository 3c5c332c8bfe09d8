import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { temporaryBeside } from '../storage/atomic-file.ts';
import type { Keyring } from '../storage/keyring.ts';
import { guardStore } from '../storage/store-error.ts';
import { createPracticeWorld, type LabelledCitizen, type WorldCitizen } from './world.ts';

/** A `practice.db` in the making: it gets its name only when it is whole. */
export interface WorldFile {
  add(citizens: readonly WorldCitizen[], labels: readonly LabelledCitizen[]): void;
  /** Puts it in the place of whatever world lies there. */
  finish(): void;
  discard(): void;
}

/** Rows per transaction: few enough for memory, enough not to wait for the disk. */
const atOnce = 5000;

export function worldFile(path: string, keyring: Keyring): WorldFile {
  const temporary = temporaryBeside(path);
  const world = createPracticeWorld(temporary, keyring);
  let waiting: WorldCitizen[] = [];
  const remove = (name: string) => {
    for (const end of ['', '-wal', '-shm']) rmSync(name + end, { force: true });
  };
  const flush = () => {
    world.addCitizens(waiting);
    waiting = [];
  };
  return {
    add(citizens, labels) {
      for (const citizen of citizens) waiting.push(citizen);
      if (waiting.length >= atOnce) flush();
      if (labels.length > 0) world.label(labels);
    },
    finish() {
      flush();
      world.close();
      guardStore(path, () => {
        if (existsSync(path)) remove(path);
        renameSync(temporary, path);
      });
    },
    discard() {
      world.close();
      remove(temporary);
    },
  };
}

/** What a killed creation left behind. Only called by whoever holds the lock of the import. */
export function removeLeftovers(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${basename(path)}.`) && name.includes('.tmp')) rmSync(join(folder, name), { force: true });
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createPracticeWorld, type PracticeWorld } from '../../../src/main/practice/world.ts';
import { createKeyring, type Keyring } from '../../../src/main/storage/keyring.ts';

/** An empty practice world in a fresh folder, gone when the test is over. */
export function freshWorld(): { world: PracticeWorld; keyring: Keyring; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'practice-'));
  const keyring = createKeyring(Buffer.alloc(32, 7));
  const path = join(folder, 'practice.db');
  const world = createPracticeWorld(path, keyring);
  onTestFinished(() => {
    world.close();
    rmSync(folder, { recursive: true });
  });
  return { world, keyring, path };
}

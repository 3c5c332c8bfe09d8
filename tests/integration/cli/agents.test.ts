import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { agentsCommand } from '../../../src/main/cli/agents-commands.ts';
import { createCliContext } from '../../../src/main/cli/cli-context.ts';

test('agents list says that there are none yet, and what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pin-desk-agents-'));
  const context = createCliContext(join(folder, 'data'), {});
  onTestFinished(() => {
    context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await context.ledger(true);
  expect(await agentsCommand(context, ['list'])).toEqual({
    exitCode: 0,
    json: [],
    text: 'There are no accounts yet. Add one: agents add USER --role ROLE.',
    message: null,
  });
});

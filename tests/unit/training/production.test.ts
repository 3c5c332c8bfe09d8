import { expect, test } from 'vitest';
import { trainingCalls } from '../../../src/main/calls/training-calls.ts';
import { openDesk, openWorld } from '../../fixtures/desk.ts';

test('in production there are no practice calls: each is refused with a code, and no window opens', async () => {
  const world = openWorld();
  const { sessions, cases } = openDesk(world);
  const opened: string[] = [];
  const calls = trainingCalls({ training: null, ledger: world.ledger, sessions, cases }, () => opened.push('caller'));
  const answers = await Promise.all([
    calls['training.scenarios']({}),
    calls['training.start']({ scenario: null, language: 'da' }),
    calls['training.current']({}),
    calls['training.end']({}),
    calls['training.results']({}),
    calls['training.caller']({}),
  ]);
  for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: 'practice-only' } });
  expect(answers).toHaveLength(Object.keys(calls).length);
  expect(opened).toEqual([]);
});

import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { exportEvents } from '../../../../src/main/ledger/export.ts';
import type { CaseView } from '../../../../src/shared/case-view.ts';
import { type CallName, type CallResult, contract, errorCodes } from '../../../../src/shared/contract.ts';
import type { Caller, Office } from './office.ts';

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name);

/** What the door has to answer before it looks at the input, said a second time from the contract alone. */
export function refusedAtTheDoor(name: unknown, caller: Caller): string | null {
  if (!isCall(name)) return 'unknown-call';
  const rule: { roles: unknown; locked?: true; needsCase?: true } = contract[name];
  const { roles } = rule;
  if (roles === 'anyone') return null;
  if (caller.role === null) return 'signed-out';
  if (caller.locked && !rule.locked) return 'session-locked';
  if (Array.isArray(roles) && !roles.includes(caller.role)) return 'wrong-role';
  return rule.needsCase && !caller.caseOpen ? 'no-case' : null;
}

/** Refusals after which the ledger is as it was: the call never got to a command. */
const leavesNoTrace = new Set(['unknown-call', 'signed-out', 'session-locked', 'wrong-role', 'bad-input']);

/** R1, R20, R31: refusals and answers that are on record, and by which events. */
const onRecord: Readonly<Record<string, RegExp>> = {
  'issue-refused': /^case\.issue-refused$/,
  'wrong-credentials': /^sign-in\./,
  'account-locked': /^sign-in\./,
  'account-disabled': /^sign-in\./,
};

/** An outcome of one question; the clock of the status may be right. */
const perQuestion = /"outcome|"wrong"|(?<!"clock":)"right"/;

const parts = new Set(['code', 'fields', 'detail']);

/** An answer is one of the contract's values or one of its codes, and holds nothing that the page may not know. */
export function expectContract(office: Office, name: unknown, result: CallResult<unknown>): void {
  if (result.ok) {
    if (!isCall(name)) throw new Error('an answer to a call that there is not');
    const named = contract[name].output.parse(result.value);
    if (!isDeepStrictEqual(named, result.value)) expect.fail(`${name} answers more than its contract says`);
  } else {
    const { code } = result.error;
    if (!errorCodes.includes(code) || code === 'internal') expect.fail(`refused as ${code}`);
    if (!Object.keys(result.error).every((key) => parts.has(key)))
      expect.fail('a refusal is a code and what it is about');
  }
  if (office.bugs.length > 0) expect.fail(String(office.bugs[0]));
  expectNoSecret(office, JSON.stringify(result));
}

export function expectNoSecret(office: Office, text: string): void {
  const found = office.secretIn(text) ?? perQuestion.exec(text)?.[0];
  if (found !== undefined) expect.fail(`${found} crosses: ${text}`);
}

/** What came to be written, held against the answer. */
export function expectRecorded(name: unknown, result: CallResult<unknown>, written: readonly string[]): void {
  // What a gateway or a mail server says comes when it comes.
  const types = written.filter((type) => !/^pin\.(submitted|delivered|failed|unknown)$|^notice\./.test(type));
  const code = result.ok ? null : result.error.code;
  if (code !== null && leavesNoTrace.has(code) && types.length > 0) expect.fail(`${code}, and yet ${types.join(' ')}`);
  const wanted = code === null ? undefined : onRecord[code];
  if (wanted)
    expect(
      types.some((type) => wanted.test(type)),
      types.join(' '),
    ).toBe(true);
  if (name === 'case.search' && (code === null || code === 'too-many-citizens'))
    expect(types).toContain('case.searched');
  if (name === 'case.document' && code === null)
    expect(types.some((type) => type === 'case.document' || type === 'case.verdict')).toBe(true);
  if (name === 'case.issue' && code === null) expect(types).toContain('pin.issued');
}

const underWay = new Set(['document', 'asking', 'passed']);

/** Holds each view of a case against the ones before it. */
export function createWatch() {
  const newest = new Map<string, CaseView>();
  return (view: CaseView | null): void => {
    if (!view) return;
    const before = newest.get(view.id);
    const must = (holds: boolean, promise: string) => {
      if (!holds) expect.fail(`${promise}: ${JSON.stringify({ before, view })}`);
    };
    const { state, question, issue, verdict, may } = view;
    if (before && before.seq <= view.seq) {
      must(!before.closed || view.closed, 'closed is closed');
      if (before.verdict?.verdict === 'failed') must(verdict?.verdict === 'failed', 'failed is failed');
      must((issue?.sent ?? 0) >= (before.issue?.sent ?? 0), 'what was sent was sent');
    }
    if (!before || before.seq <= view.seq) newest.set(view.id, view);
    must((question !== null) === (state === 'asking' && view.lineLostMs === null), 'a question while asking');
    must(question === null || (question.index <= question.of && verdict === null), 'no question after the verdict');
    if (verdict && verdict.verdict !== 'passed') must(!underWay.has(state), 'a verdict ends the asking');
    if (issue?.mayIssue) {
      must(verdict?.verdict === 'passed' && view.document?.state === 'accepted', 'document and questions passed');
      must(issue.coached === false && !view.closed && !view.suspicion, 'nothing speaks against the issue');
    }
    must((issue?.sent ?? 0) <= 2, 'two codes at most');
    must(!view.closed || !(may.decline || may.wrongCitizen || may.suspicion || may.close), 'nothing is left to decide');
    must(!view.closed || !(may.abandon || may.lineLost || may.resume), 'nothing is left to do');
  };
}

/** R20, R23, R32: at the end nothing was sent without a passed case, and the chain holds. */
export async function expectLawfulEnd({ world }: Office): Promise<number> {
  const written = [...exportEvents(world.ledger.database)];
  const issues = written.filter(({ type }) => type === 'pin.issued');
  for (const issue of issues) {
    const before = written.filter((other) => other.case === issue.case && other.sequence < issue.sequence);
    const newest = (type: string) => before.findLast((event) => event.type === type)?.payload;
    expect(newest('case.verdict')?.['verdict']).toBe('passed');
    expect(newest('case.document')?.['outcome']).toBe('accepted');
    expect(newest('case.coached')).toEqual({ coached: false });
    expect(before.some(({ type }) => ['case.closed', 'case.abandoned', 'case.suspicion'].includes(type))).toBe(false);
    const asked = before.filter(({ type, payload }) => type === 'case.answered' && payload?.['outcome'] === 'right');
    expect(asked.length).toBeGreaterThanOrEqual(4);
  }
  expect(world.transport.sent.length).toBeLessThanOrEqual(issues.length);
  expect(new Set(world.transport.sent.map(({ id }) => id)).size).toBe(world.transport.sent.length);
  expect(await world.ledger.verify()).toMatchObject({ intact: true });
  return world.transport.sent.length;
}

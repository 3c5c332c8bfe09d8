import { answerContext } from '../../../src/main/cases/register-questioner.ts';
import { loadVerificationResources } from '../../../src/main/resources.ts';
import { playableAnswers } from '../../../src/main/verification/playable-answers.ts';
import type { CaseView } from '../../../src/shared/case-view.ts';
import type { WindowlessConsole } from './windowless.ts';

const resources = loadVerificationResources();
const kinds = ['passport', 'driving-licence'] as const;

/**
 * A whole case: found, document, six right answers, sent, delivered, closed. A citizen whom a gate stops is a case, too.
 * @returns whether a PIN was sent.
 */
export async function playCase({ console, call }: WindowlessConsole, cpr: string): Promise<boolean> {
  const register = console.register();
  await call('case.open', { purpose: 'pin-forgotten', callId: crypto.randomUUID(), caller: 'citizen' });
  let view: CaseView = await call('case.search', { text: cpr });
  const document = register
    .documents(cpr)
    .find(({ kind, status }) => kind === 'passport' || (kind === 'driving-licence' && status === 'valid'));
  const type = kinds.find((kind) => kind === document?.kind);
  if (view.state === 'document' && document && type)
    view = await call('case.document', { type, number: document.number });
  const facts = register.facts(cpr);
  if (view.state !== 'asking' || !facts) {
    await call('case.abandon', {});
    return false;
  }
  const answers = playableAnswers(facts, answerContext(console.keyring, register, resources));
  while (view.question) {
    const { index, kind, subject } = view.question;
    const answer = answers.find((one) => one.kind === kind && one.subject === subject);
    view = await call('case.answer', { index, text: answer?.spoken.da ?? '' });
  }
  view = await call('case.coached', { coached: false });
  const [app] = view.issue?.apps ?? [];
  if (view.issue?.appId === null && app) view = await call('case.chooseApp', { appId: app.id });
  if (view.issue?.mayIssue) view = await call('case.issue', {});
  while (view.issue?.status === 'queued') {
    await new Promise((resolve) => setImmediate(resolve));
    view = (await call('case.current', {})) ?? view;
  }
  await console.options.clock.advance(1000);
  const sent = view.issue?.status === 'submitted' || view.issue?.status === 'delivered';
  const [disposition = 'other'] = view.dispositions;
  await call('case.close', { disposition, note: '' });
  return sent;
}

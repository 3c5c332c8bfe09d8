import { randomInt, randomUUID } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { spendApproval } from '../../approvals/released.ts';
import { background } from '../../background.ts';
import { keyOf, openOrders } from '../../mitid/orders.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { newSalt, pinHash, pinMatches } from '../../pins/secret.ts';
import { minute } from '../../time/durations.ts';
import { type Active, type DeskContext, decide, loadSubject } from '../desk.ts';
import { caseEvent } from '../events.ts';
import { maskPhone } from '../mask.ts';
import { gaveCode, numberReleased, refusalToAct } from './acting.ts';

/** A one-time code for a new number works this long and takes this many wrong entries. */
const numberCodeLife = 10 * minute;
const wrongEntriesAllowed = 3;

const no = (reason: string) => refused('act-refused', { detail: { reason } });

/** As typed, to E.164: Danish where no country is named; null for what cannot get a text message. */
function mobileNumber(typed: string): string | null {
  const parsed = parsePhoneNumberFromString(typed, 'DK');
  if (!parsed?.isValid()) return null;
  const type = parsed.getType();
  // The Danish plan does not tell mobiles from landlines; the code that has to come back does.
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' || parsed.countryCallingCode === '45'
    ? parsed.number
    : null;
}

/** Sends a one-time code to the number that the citizen wants registered; a newer one kills the older. */
export async function sendNumberCode(desk: DeskContext, active: Active, typed: string): Promise<Outcome<null>> {
  const { subject } = active;
  const number = mobileNumber(typed);
  if (!subject?.mitid) return refused('wrong-state');
  if (!number) return refused('bad-input', { fields: { number: 'number-not-mobile' } });
  if (number === subject.phone?.number) return refused('bad-input', { fields: { number: 'number-same' } });
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = newSalt();
  const id = randomUUID();
  const result = await decide(desk, active, (state, _view, standing) => {
    const refusal = refusalToAct(desk, state);
    if (refusal) return no(refusal);
    const now = desk.clock.now();
    if (!standing || (gaveCode(standing, now) && !numberReleased(state, now))) return no('second-person');
    const sent = caseEvent(
      'counter.number-code',
      {
        code: id,
        salt,
        hash: pinHash(desk.keyring, salt, code),
        sealedNumber: desk.keyring.seal('phone', number),
        maskedPhone: maskPhone(number),
      },
      [{ kind: 'phone', key: desk.keyring.ref('phone', number) }],
    );
    const text = desk.texts.numberCode[state.guiding.smsLanguage].replace('{code}', code);
    return { events: [sent], notices: [desk.notices.enclose({ id, stream: active.id, at: now, to: number, text })] };
  });
  if (result.ok) background(desk.notices.flush(), desk.report);
  return result;
}

/** Takes the code that came to the new number, and registers that with the citizen's MitID. */
export async function changeNumber(desk: DeskContext, active: Active, typed: string): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  const digits = typed.replace(/\s/g, '');
  let order: { readonly key: string; readonly code: string; readonly number: string } | null = null;
  const asked = await decide(desk, active, (state, view, standing) => {
    const refusal = refusalToAct(desk, state);
    if (refusal) return no(refusal);
    const now = desk.clock.now();
    const sent = state.counter.numberCode;
    if (!standing || !sent) return refused('wrong-state');
    if (now - sent.at >= numberCodeLife || now < sent.at || sent.wrongEntries >= wrongEntriesAllowed)
      return refused('bad-input', { fields: { code: 'code-dead' } });
    if (!pinMatches(desk.keyring, sent.salt, sent.hash, digits))
      return {
        events: [caseEvent('counter.number-wrong-code', { code: sent.code })],
        refusal: refused('bad-input', { fields: { code: 'code-wrong' } }),
      };
    if (gaveCode(standing, now) && !numberReleased(state, now)) return no('second-person');
    const [open] = openOrders(view.stream, 'setNumber');
    order = {
      key: open ? keyOf(open) : randomUUID(),
      code: sent.code,
      number: desk.keyring.open('phone', sent.sealedNumber),
    };
    if (open) return { events: [] };
    const spent = gaveCode(standing, now) ? spendApproval(state, 'issue', now) : [];
    return { events: [...spent, caseEvent('counter.number-requested', { order: order.key, code: sent.code })] };
  });
  if (!asked.ok || order === null) return asked;
  const { key, code, number }: { key: string; code: string; number: string } = order;
  const end = await desk.orders.carryOut({
    kind: 'setNumber',
    stream: active.id,
    key,
    async work() {
      await desk.mitid.setNumber(subject.cpr, number, key);
      return true;
    },
    record: (how) =>
      decide(desk, active, (_state, view) => {
        if (!openOrders(view.stream, 'setNumber').some((open) => keyOf(open) === key)) return { events: [] };
        const type = how === 'done' ? ('counter.number-changed' as const) : ('counter.number-failed' as const);
        return { events: [caseEvent(type, { order: key, code })] };
      }),
  });
  active.subject = await loadSubject(desk, subject.cpr);
  return end === 'done' ? done(null) : refused('block-failed');
}

import type { CaseView } from '../../../../shared/case-view.ts';
import type { CallerLanguage, Way } from '../../../../shared/guidance.ts';
import { inBackground } from '../../app/background.ts';
import { callerDefault, smsDefault } from '../../app/caller-defaults.ts';
import { caseReceiver } from '../../app/stores.ts';
import type { Answers } from '../triage/answers.ts';

/** What was asked and chosen before the case is open. */
export interface Draft {
  readonly purpose: CaseView['purpose'] | null;
  readonly callId: string;
  readonly caller: CaseView['caller'];
  readonly answers: Answers;
  readonly way: Way | null;
  readonly language: CallerLanguage;
}

export const emptyDraft = (): Draft => ({
  purpose: null,
  callId: '',
  caller: 'citizen',
  answers: {},
  way: null,
  language: callerDefault(),
});

/**
 * The languages and the way, which a case is not opened with, and answers given while it was being opened: told to main right
 * after. Failures show over the screen.
 */
export async function follow({ way, language, answers }: Draft, sent: Answers, opened: CaseView): Promise<void> {
  const sms = smsDefault();
  const languages = {
    ...(language === opened.callerLanguage ? {} : { caller: language }),
    ...(sms === 'caller' ? {} : { sms }),
  };
  if (Object.keys(languages).length > 0) await inBackground('case.language', languages, caseReceiver());
  if (answers !== sent) await inBackground('case.triage', { answers }, caseReceiver());
  if (way !== null) await inBackground('case.way', { way }, caseReceiver());
}

import { callerLanguages } from '../../../shared/guidance.ts';
import { readSetting, writeSetting } from './settings.ts';

/** With what each case of this workstation begins. A text message follows the caller's language unless it has its own. */
export const smsDefaults = ['caller', 'da', 'en'] as const;
export type SmsDefault = (typeof smsDefaults)[number];
type Caller = (typeof callerLanguages)[number];

export const callerDefault = (): Caller => readSetting('caller-language', callerLanguages, 'da');
export const setCallerDefault = (value: Caller): void => writeSetting('caller-language', value);

export const smsDefault = (): SmsDefault => readSetting('sms-language', smsDefaults, 'caller');
export const setSmsDefault = (value: SmsDefault): void => writeSetting('sms-language', value);

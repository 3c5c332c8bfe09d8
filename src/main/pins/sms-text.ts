import { z } from 'zod';
import type { Language } from '../../shared/case-view.ts';

/** Characters of the GSM 7-bit default alphabet that the texts may use; one each of 160 in a segment (3GPP TS 23.038). */
const gsm7 = /^[A-Za-z0-9 \n@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/;
const segment = 160;
const slot = '{pin}';

const template = z
  .string()
  .refine((text) => text.split(slot).length === 2, `has to hold ${slot} once`)
  .refine((text) => !/\d(?:[ ]?\d){7}/.test(text), 'may hold no other number of eight digits or more')
  .refine((text) => gsm7.test(text.replace(slot, '1234 5678')), 'may only use the GSM 7-bit alphabet')
  .refine((text) => text.length - slot.length + 9 <= segment, `has to fit one segment of ${segment} characters`);

/** `resources/sms/temporary-pin.json` (R23). */
const codeTemplate = z
  .string()
  .refine((text) => text.split('{code}').length === 2, 'has to hold {code} once')
  .refine((text) => gsm7.test(text.replace('{code}', '123456')), 'may only use the GSM 7-bit alphabet')
  .refine((text) => text.length <= segment, `has to fit one segment of ${segment} characters`);

export const smsTexts = z.object({
  temporaryPin: z.object({ da: template, en: template }),
  /** At a counter: shows that a new number is the citizen's. */
  numberCode: z.object({ da: codeTemplate, en: codeTemplate }),
});
export type SmsTexts = z.infer<typeof smsTexts>;

/** The text with the PIN in two groups of four. */
export const temporaryPinText = (texts: SmsTexts, language: Language, pin: string): string =>
  texts.temporaryPin[language].replace(slot, `${pin.slice(0, 4)} ${pin.slice(4)}`);

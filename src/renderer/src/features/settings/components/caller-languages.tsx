import { useState } from 'react';
import { callerLanguages } from '../../../../../shared/guidance.ts';
import {
  callerDefault,
  setCallerDefault,
  setSmsDefault,
  smsDefault,
  smsDefaults,
} from '../../../app/caller-defaults.ts';
import { choiceKey } from '../../../app/keys/table.ts';
import { Choice } from '../../../components/choice/choice.tsx';

/** In which languages a case begins: what is read to the caller, and the text message. Both can be changed in the case. */
export function CallerLanguages() {
  const [caller, setCaller] = useState(callerDefault);
  const [sms, setSms] = useState(smsDefault);
  return (
    <>
      <Choice
        id="setting-caller-language"
        labelKey="settings.callerLanguage"
        layout="inline"
        value={caller}
        options={callerLanguages.map((value, index) => ({
          value,
          textKey: `languageName.${value}`,
          keyName: choiceKey('callerDefault', index),
        }))}
        onChoose={(value) => {
          setCallerDefault(value);
          setCaller(value);
        }}
      />
      <Choice
        id="setting-sms-language"
        labelKey="settings.smsLanguage"
        layout="inline"
        value={sms}
        options={smsDefaults.map((value, index) => ({
          value,
          textKey: value === 'caller' ? 'settings.smsAsCaller' : `languageName.${value}`,
          keyName: choiceKey('smsDefault', index),
        }))}
        onChoose={(value) => {
          setSmsDefault(value);
          setSms(value);
        }}
      />
    </>
  );
}

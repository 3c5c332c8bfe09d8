import type { CaseView } from '../../../../shared/case-view.ts';

export interface Draft {
  readonly purpose: CaseView['purpose'] | null;
  readonly callId: string;
  readonly caller: CaseView['caller'];
}

export const emptyDraft: Draft = { purpose: null, callId: '', caller: 'citizen' };

const purposeKeys: Record<CaseView['purpose'], string> = {
  'pin-forgotten': '1',
  'app-locked': '2',
  'pin-change': '3',
  'sms-not-received': '4',
  'not-me': '5',
  block: '6',
  other: '7',
};
const callerKeys: Record<CaseView['caller'], string> = {
  citizen: '8',
  'citizen-with-helper': '9',
  'somebody-else': '0',
};

const entries = <K extends string>(keys: Record<K, string>) => Object.entries(keys) as [K, string][];

/** What can be chosen, in order, with the key that chooses it. */
export const purposeOptions = entries(purposeKeys);
export const callerOptions = entries(callerKeys);

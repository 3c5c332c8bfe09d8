import type { CaseView } from '../../../../shared/case-view.ts';

export interface Draft {
  readonly purpose: CaseView['purpose'] | null;
  readonly callId: string;
  readonly caller: CaseView['caller'];
}

export const emptyDraft: Draft = { purpose: null, callId: '', caller: 'citizen' };

import { useCallback, useEffect, useState } from 'react';
import type { ApprovalInput, ApprovalWindowView } from '../../../shared/approval-contract.ts';
import type { CallError, CallResult } from '../../../shared/contract.ts';
import type { ApprovalBridge } from './approval-bridge.ts';

type Answering = 'approval.signIn' | 'approval.approve' | 'approval.refuse';

/** The window's view as main tells it, and the three things that can be done here. */
export function useApproval(bridge: ApprovalBridge) {
  const [shown, setShown] = useState<{ view: ApprovalWindowView; at: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);

  const receive = useCallback((view: ApprovalWindowView) => {
    // Each view comes as an answer and as news: the older of two says nothing.
    setShown((before) => (before && before.view.seq >= view.seq ? before : { view, at: performance.now() }));
  }, []);
  const take = useCallback(
    (result: CallResult<ApprovalWindowView>) => {
      if (result.ok) receive(result.value);
      else setFailure(result.error);
    },
    [receive],
  );
  useEffect(() => {
    const stop = bridge.onView(receive);
    void bridge.call('approval.get', {}).then(take);
    return stop;
  }, [bridge, receive, take]);

  const run = useCallback(
    async <N extends Answering>(name: N, input: ApprovalInput<N>) => {
      setBusy(true);
      setFailure(null);
      take(await bridge.call(name, input));
      setBusy(false);
    },
    [bridge, take],
  );
  return { shown, busy, failure, run };
}

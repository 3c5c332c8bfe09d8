import type {
  ApprovalCallName,
  ApprovalInput,
  ApprovalOutput,
  ApprovalWindowView,
} from '../../../shared/approval-contract.ts';
import type { Bridge } from '../../../shared/bridge.ts';
import type { CallResult } from '../../../shared/contract.ts';

/** The bridge with the contract's types: main has checked every value that comes through it. */
export interface ApprovalBridge {
  call<N extends ApprovalCallName>(name: N, input: ApprovalInput<N>): Promise<CallResult<ApprovalOutput<N>>>;
  onView(listener: (view: ApprovalWindowView) => void): () => void;
}

export function approvalBridge(bridge: Bridge): ApprovalBridge {
  return {
    async call<N extends ApprovalCallName>(name: N, input: ApprovalInput<N>) {
      try {
        return (await bridge.call(name, input)) as CallResult<ApprovalOutput<N>>;
      } catch {
        // Main is gone or the window is closing: said like any other call that gave no answer.
        return { ok: false, error: { code: 'internal' } };
      }
    },
    onView: (listener) => bridge.on('approval', (value) => listener(value as ApprovalWindowView)),
  };
}

import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract.ts';
import { useCall } from '../../app/use-call.ts';

/** Reasons and complaint guidance; null until main has answered. */
export function useRefusals(): Output<'case.refusals'> | null {
  const { run } = useCall('case.refusals');
  const [refusals, setRefusals] = useState<Output<'case.refusals'> | null>(null);
  useEffect(() => {
    void run({}).then(setRefusals);
  }, [run]);
  return refusals;
}

import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract.ts';
import { useCall } from '../../app/use-call.ts';

export type DocumentKind = Output<'counter.documentTable'>[number];

/** Which documents there are, in the table's order; empty until main has answered. */
export function useDocumentTable(): readonly DocumentKind[] {
  const { run } = useCall('counter.documentTable');
  const [kinds, setKinds] = useState<readonly DocumentKind[]>([]);
  useEffect(() => {
    void run({}).then((answer) => setKinds(answer ?? []));
  }, [run]);
  return kinds;
}

import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../../../shared/contract.ts';
import { useCall } from '../../../app/use-call.ts';

type Row = Output<'audit.page'>['rows'][number];

/** The newest page of the ledger, and older ones on demand; null until the first has come. */
export function useAuditRows() {
  const { run, busy, failure } = useCall('audit.page');
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [more, setMore] = useState(false);

  useEffect(() => {
    void run({}).then((page) => {
      if (!page) return;
      setRows(page.rows);
      setMore(page.more);
    });
  }, [run]);

  const oldest = rows?.at(-1)?.position;
  const loadMore = useCallback(() => {
    if (oldest === undefined) return;
    void run({ before: oldest }).then((page) => {
      if (!page) return;
      setRows((before) => [...(before ?? []), ...page.rows]);
      setMore(page.more);
    });
  }, [run, oldest]);

  return { rows, more, failure, loadMore, busy };
}

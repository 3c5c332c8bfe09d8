import { useCallback, useEffect, useRef } from 'react';
import { isTyping } from '../../app/keys/registry.ts';
import { watchKeys } from '../../app/keys/watch-keys.ts';
import { caseLive } from '../../app/stores.ts';
import { useInTurn } from '../../app/use-in-turn.ts';

/**
 * Enter right behind the key of a choice: while main still takes the choice, what Enter goes to is not on screen yet. It
 * counts when the answer is there, and only where main then lets the PIN be sent.
 * @param send must not reject.
 * @returns runs a choice; must not reject either.
 */
export function useEnterBehind(send: () => Promise<unknown>): (choose: () => Promise<unknown>) => void {
  const inTurn = useInTurn();
  const underWay = useRef(0);
  const newest = useRef(send);
  useEffect(() => {
    newest.current = send;
  });

  useEffect(
    () =>
      watchKeys((event) => {
        if (underWay.current === 0 || event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
        if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
        // Otherwise it would press whatever the focus fell back to.
        event.preventDefault();
        event.stopImmediatePropagation();
        if (event.repeat) return;
        inTurn(async () => {
          if (caseLive.get()?.value?.issue?.mayIssue) await newest.current();
        });
      }),
    [inTurn],
  );

  return useCallback(
    (choose) => {
      underWay.current += 1;
      inTurn(async () => {
        await choose();
        underWay.current -= 1;
      });
    },
    [inTurn],
  );
}

import { useState } from 'react';
import type { Role } from '../../../../shared/contract.ts';
import { Facts } from '../../features/facts/components/facts.tsx';
import { CheatSheet } from '../../features/help/components/cheat-sheet.tsx';
import { Palette } from '../../features/palette/components/palette.tsx';
import { RecentOverlay } from '../../features/recent/components/recent-overlay.tsx';
import { useAction } from '../keys/use-action.ts';

type Open = 'help' | 'palette' | 'recent' | 'facts';

/** What lies over the desk for a moment, one at a time; the key that opened it also closes it. */
export function Overlays({ role }: { role: Role }) {
  const [open, setOpen] = useState<Open | null>(null);
  const toggle = (which: Open) => setOpen(open === which ? null : which);
  const close = () => setOpen(null);
  useAction('help', () => toggle('help'));
  useAction('palette', () => toggle('palette'));
  useAction('recent', () => toggle('recent'), role === 'agent');
  useAction('facts', () => toggle('facts'), role === 'agent');
  return (
    <>
      {open === 'help' ? <CheatSheet role={role} onClose={close} /> : null}
      {open === 'palette' ? <Palette onClose={close} /> : null}
      {open === 'facts' ? <Facts onClose={close} /> : null}
      {open === 'recent' ? <RecentOverlay onClose={close} /> : null}
    </>
  );
}

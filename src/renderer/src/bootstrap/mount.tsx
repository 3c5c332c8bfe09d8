import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskTheme } from '../theme/desk-theme.tsx';
import { hardenPage } from './security.ts';

/** Hardens the page, then renders `children` in the desk's theme. Both windows start here. */
export function mount(children: ReactNode): void {
  hardenPage();
  const root = document.getElementById('root');
  if (!root) throw new Error('page without #root');
  createRoot(root).render(
    <StrictMode>
      <DeskTheme>{children}</DeskTheme>
    </StrictMode>,
  );
}

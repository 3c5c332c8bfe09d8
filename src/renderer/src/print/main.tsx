import '../theme/fonts.css';
import '../theme/tokens.css';
import './print.css';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../../../shared/bridge.ts';
import type { Sheet } from '../../../shared/take-away.ts';
import { hardenPage } from '../bootstrap/security.ts';
import { SheetPage } from './sheet-page.tsx';

const { pinDesk } = window as unknown as { readonly pinDesk: Bridge };

/** Nobody sees this window, so nothing makes the browser fetch a font before it prints. */
const fontsOf = ({ steps, title, warning }: Sheet): Promise<unknown> => {
  const text = [title, warning.text, ...steps.items].join('');
  return Promise.all([
    document.fonts.load('450 16px "Inter Variable"', text),
    document.fonts.load('450 16px "JetBrains Mono Variable"', '0123456789+ '),
  ]);
};

async function start(): Promise<void> {
  hardenPage();
  const root = document.getElementById('root');
  const answer = await pinDesk.call('sheet.get', {});
  if (!root || !answer.ok) return;
  const sheet = answer.value as Sheet;
  document.documentElement.lang = sheet.language;
  document.title = sheet.title;
  await fontsOf(sheet);
  const stands = () => void pinDesk.call('sheet.ready', {});
  createRoot(root).render(<SheetPage sheet={sheet} onStands={stands} />);
}

void start();

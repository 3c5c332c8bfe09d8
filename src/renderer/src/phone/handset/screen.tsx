import type { Handset } from '../../../../shared/phone-contract.ts';
import { screens } from '../machine/screens.ts';
import type { PhoneState } from '../machine/state.ts';
import { BrowserScreen } from './browser-screen.tsx';
import { EntryScreen } from './entry-screen.tsx';
import { HomeScreen } from './home-screen.tsx';
import { MessagesScreen } from './messages-screen.tsx';
import { PageScreen } from './page-screen.tsx';
import { ScanScreen } from './scan-screen.tsx';
import { StartScreen } from './start-screen.tsx';

export interface ScreenProps {
  readonly handset: Handset;
  readonly phone: PhoneState;
}

export function Screen(props: ScreenProps) {
  const { screen } = props.phone;
  if (screens[screen].device === 'browser') return <BrowserScreen {...props} />;
  switch (screens[screen].kind) {
    case 'phone':
      return screen === 'messages' ? <MessagesScreen {...props} /> : <HomeScreen {...props} />;
    case 'start':
      return <StartScreen {...props} />;
    case 'entry':
      return <EntryScreen {...props} />;
    case 'scan':
      return <ScanScreen {...props} />;
    case 'page':
      return <PageScreen {...props} />;
  }
}

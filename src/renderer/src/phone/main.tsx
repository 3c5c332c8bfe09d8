import type { Bridge } from '../../../shared/bridge.ts';
import { mount } from '../bootstrap/mount.tsx';
import { PhoneWindow } from './phone-window.tsx';
import { phoneBridge } from './store/phone-bridge.ts';
import { createPhoneStore } from './store/phone-store.ts';

// The preload of this window puts it there; without it there is nothing to show.
const { pinDesk } = window as unknown as { readonly pinDesk: Bridge };

/** The strip writes it there when it is switched. */
const windowLanguage = () => (document.documentElement.lang === 'en' ? 'en' : 'da');

mount(<PhoneWindow store={createPhoneStore(phoneBridge(pinDesk), windowLanguage)} />);

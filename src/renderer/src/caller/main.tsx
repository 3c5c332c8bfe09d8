import type { Bridge } from '../../../shared/bridge.ts';
import { mount } from '../bootstrap/mount.tsx';
import { startTexts } from '../i18n/i18n.ts';
import { CallerWindow } from './caller-window.tsx';

// The preload of this window puts it there; without it there is nothing to show.
const { pinDesk } = window as unknown as { readonly pinDesk: Bridge };

startTexts();
mount(<CallerWindow bridge={pinDesk} />);

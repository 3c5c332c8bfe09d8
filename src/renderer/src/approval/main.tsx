import type { Bridge } from '../../../shared/bridge.ts';
import { startKeys } from '../app/keys/registry.ts';
import { mount } from '../bootstrap/mount.tsx';
import { startTexts } from '../i18n/i18n.ts';
import { approvalBridge } from './approval-bridge.ts';
import { ApprovalWindow } from './approval-window.tsx';

// The preload of this window puts it there; without it there is nothing to show.
const { pinDesk } = window as unknown as { readonly pinDesk: Bridge };

startTexts();
startKeys();
mount(<ApprovalWindow bridge={approvalBridge(pinDesk)} />);

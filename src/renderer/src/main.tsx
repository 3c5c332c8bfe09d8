import { App } from './app/app.tsx';
import { watchFaults } from './app/background.ts';
import { Shell } from './app/frame/shell.tsx';
import { startKeys } from './app/keys/registry.ts';
import { startStores } from './app/stores.ts';
import { mount } from './bootstrap/mount.tsx';
import { startTexts } from './i18n/i18n.ts';

watchFaults();
startTexts();
startStores();
startKeys();
mount(
  <Shell>
    <App />
  </Shell>,
);

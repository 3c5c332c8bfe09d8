import { App } from './app/app.tsx';
import { startKeys } from './app/keys/registry.ts';
import { startStores } from './app/stores.ts';
import { mount } from './bootstrap/mount.tsx';
import { startTexts } from './i18n/i18n.ts';

startTexts();
startStores();
startKeys();
mount(<App />);

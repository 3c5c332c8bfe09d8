import { mount } from './bootstrap/mount.tsx';

mount(<main />);

import { readSetting, writeSetting } from '../settings.ts';

/** Whether a lone figure, letter or sign is a key (WCAG 2.1.4). */
export const singleKeys = ['on', 'off'] as const;
type SingleKeys = (typeof singleKeys)[number];

const name = 'single-keys';

export const singleKeysOn = (): SingleKeys => readSetting(name, singleKeys, 'on');
export const setSingleKeys = (value: SingleKeys): void => writeSetting(name, value);

import { useMantineColorScheme } from '@mantine/core';
import { useAction } from '../keys/use-action.ts';

const after = { auto: 'light', light: 'dark', dark: 'auto' } as const;

/** The colours, from anywhere: as the system has them, light, dark. */
export function useSchemeKey(): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useAction('scheme', () => setColorScheme(after[colorScheme]));
}

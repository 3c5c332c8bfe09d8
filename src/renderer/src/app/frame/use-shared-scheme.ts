import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { inBackground } from '../background.ts';

/** The practice phone and the caller's window wear what the console wears. */
export function useSharedScheme(): void {
  const { colorScheme } = useMantineColorScheme();
  useEffect(() => {
    void inBackground('window.scheme', { scheme: colorScheme });
  }, [colorScheme]);
}

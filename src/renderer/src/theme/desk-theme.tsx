import '@mantine/core/styles.layer.css';
import './fonts.css';
import './tokens.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { pageNonce } from '../bootstrap/security.ts';
import { deskTheme } from './theme.ts';

/** Mantine with our scale of colours and type; the colour scheme follows the setting, else the system. */
export function DeskTheme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={deskTheme} defaultColorScheme="auto" getStyleNonce={pageNonce}>
      {children}
    </MantineProvider>
  );
}

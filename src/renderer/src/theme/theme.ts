import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#f7f8fa',
  '#eef1f4',
  '#dde2e8',
  '#c3cbd5',
  '#8491a1',
  '#5d6979',
  '#465263',
  '#263143',
  '#151d2b',
  '#0e1420',
];
const sea: MantineColorsTuple = [
  '#e4f2f1',
  '#c5e4e2',
  '#93cfcb',
  '#5cc4bd',
  '#3fb3ac',
  '#1f9690',
  '#0f807d',
  '#0b6e6e',
  '#095a5b',
  '#074748',
];
const stop: MantineColorsTuple = [
  '#fdecea',
  '#f9d4d0',
  '#f3b0a9',
  '#f0938a',
  '#e8695d',
  '#d6453a',
  '#c22f25',
  '#b42318',
  '#941b12',
  '#74140d',
];

/** One accent (sea), one family of greys (ink), red only for stop and block. See docs/design.md. */
export const deskTheme = createTheme({
  colors: { ink, sea, stop, gray: ink },
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  black: '#0e1420',
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-text)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'never',
  respectReducedMotion: true,
});

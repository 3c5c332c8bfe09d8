import { nativeTheme } from 'electron';

/** What every window's pages are told that the user wants; a page that was given a scheme of its own keeps to that. */
export function setScheme(scheme: 'light' | 'dark' | 'auto'): void {
  nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme;
}

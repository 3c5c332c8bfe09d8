/**
 * Keys that work while somebody types. Free of what browsers, screen readers and operating systems use: F1 help, F5 reload,
 * F6 and F10 panes and menu, F7 caret browsing, F11 full screen, F12 developer tools. F3 (find) has nothing to find here.
 */
export const keys = {
  otherWords: 'F2',
  doesNotKnow: 'F3',
  lock: 'F4',
  block: 'F8',
  refer: 'F9',
} as const;

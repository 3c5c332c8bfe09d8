/**
 * The one table of keys. Components take their keys from here, and the cheat sheet is made from it, so it cannot be untrue.
 * Free of what browsers, screen readers and operating systems use: F5 reload, F6 and F10 panes and menu, F7 caret browsing,
 * F11 full screen, F12 developer tools; nothing with Alt (menus, AltGr), Insert, Caps Lock or Ctrl with Alt (screen
 * readers); no Ctrl with A, C, F, V, X or Z (editing, finding). F3 (find) has nothing to find here.
 */

/** Headings of the cheat sheet, in its order. */
export const groups = [
  'everywhere',
  'places',
  'case',
  'ways',
  'question',
  'code',
  'closing',
  'counter',
  'queue',
  'training',
  'supervision',
  'settings',
] as const;
export type Group = (typeof groups)[number];

interface Definition {
  /** The first one is shown on the control; a single character works while nobody is typing. */
  readonly keys: readonly string[];
  readonly group: Group;
  /** By keyboard it wants a second press: there is no way back. */
  readonly twice?: true;
  /** Works while the cheat sheet, the palette or the last cases lie over the screen. */
  readonly over?: true;
}

const actions = {
  help: { keys: ['F1', '?', 'Ctrl+/'], group: 'everywhere', over: true },
  palette: { keys: ['Ctrl+K'], group: 'everywhere', over: true },
  recent: { keys: ['Ctrl+H'], group: 'everywhere', over: true },
  lock: { keys: ['F4'], group: 'everywhere', over: true },
  blank: { keys: ['Ctrl+F1', 'Pause'], group: 'everywhere', over: true },
  back: { keys: ['Escape'], group: 'everywhere' },
  askAgain: { keys: ['Ctrl+M'], group: 'everywhere', over: true },
  interfaceLanguage: { keys: ['Ctrl+Shift+L'], group: 'everywhere' },
  scheme: { keys: ['Ctrl+Shift+S'], group: 'everywhere' },

  call: { keys: ['Ctrl+1'], group: 'places' },
  counter: { keys: ['Ctrl+2'], group: 'places' },
  supervisor: { keys: ['Ctrl+3'], group: 'places' },
  register: { keys: ['Ctrl+4'], group: 'places' },
  practicePhone: { keys: ['Ctrl+5'], group: 'places' },
  settings: { keys: ['Ctrl+6'], group: 'places' },
  training: { keys: ['Ctrl+7'], group: 'places' },

  start: { keys: ['Ctrl+G'], group: 'case' },
  takeUp: { keys: ['Ctrl+Shift+G'], group: 'case' },
  callerLanguage: { keys: ['Ctrl+L'], group: 'case' },
  block: { keys: ['F8'], group: 'case' },
  blockUndo: { keys: ['Ctrl+Shift+Z'], group: 'case' },
  refer: { keys: ['F9'], group: 'case', twice: true },
  decline: { keys: ['Ctrl+D'], group: 'case', twice: true },
  wrongCitizen: { keys: ['Ctrl+B'], group: 'case', twice: true },
  lineLost: { keys: ['Ctrl+O'], group: 'case', twice: true },
  abandon: { keys: ['Ctrl+U'], group: 'case', twice: true },
  handOver: { keys: ['Ctrl+Shift+H'], group: 'case' },
  secondPerson: { keys: ['Shift+F1'], group: 'case' },

  triage: { keys: ['Ctrl+Shift+T'], group: 'ways' },
  triageMore: { keys: ['Ctrl+Shift+M'], group: 'ways' },
  triageSkip: { keys: ['Ctrl+Shift+N'], group: 'ways' },
  bestWay: { keys: ['Ctrl+Shift+W'], group: 'ways' },
  byPhone: { keys: ['Ctrl+Shift+P'], group: 'ways' },
  requirements: { keys: ['Ctrl+Shift+D'], group: 'ways' },
  guideBack: { keys: ['Backspace'], group: 'ways' },
  stuck: { keys: ['.', 'Ctrl+Shift+X'], group: 'ways' },
  see: { keys: ['Ctrl+Shift+F'], group: 'ways' },
  facts: { keys: ['Ctrl+Shift+O'], group: 'ways', over: true },
  takeAwayPdf: { keys: ['Ctrl+S'], group: 'ways' },
  takeAwayText: { keys: ['Ctrl+Shift+A'], group: 'ways' },
  takeAwayPrint: { keys: ['Ctrl+Shift+V'], group: 'ways' },

  otherWords: { keys: ['F2'], group: 'question' },
  doesNotKnow: { keys: ['F3'], group: 'question' },
  endEarly: { keys: ['Ctrl+Shift+E'], group: 'question', twice: true },

  smsLanguage: { keys: ['Ctrl+Shift+Y'], group: 'code' },
  revoke: { keys: ['Ctrl+Shift+K'], group: 'code', twice: true },

  note: { keys: ['Ctrl+E'], group: 'closing' },
  endings: { keys: ['Ctrl+I'], group: 'closing' },
  close: { keys: ['Ctrl+Enter'], group: 'closing' },

  moreDocuments: { keys: ['Ctrl+F2'], group: 'counter' },
  anotherDocument: { keys: ['Ctrl+Shift+U'], group: 'counter' },
  youngNumber: { keys: ['Ctrl+F3'], group: 'counter', twice: true },
  liftBlock: { keys: ['Ctrl+F8'], group: 'counter', twice: true },
  reopenRoute: { keys: ['Ctrl+F9'], group: 'counter', twice: true },
  pCode: { keys: ['Ctrl+Shift+F2'], group: 'counter', twice: true },
  activationCode: { keys: ['Ctrl+Shift+F3'], group: 'counter', twice: true },
  newNumber: { keys: ['Ctrl+Shift+F1'], group: 'counter' },
  printRefusal: { keys: ['Ctrl+Shift+F8'], group: 'case' },
  refuse: { keys: ['Ctrl+Shift+F9'], group: 'case' },
  withdrawWitness: { keys: ['Ctrl+Shift+R'], group: 'counter', twice: true },
  takeCorrection: { keys: ['Ctrl+.'], group: 'counter' },

  queueSearch: { keys: ['/', 'Ctrl+,'], group: 'queue' },
  queueAdd: { keys: ['+', 'Ctrl+Shift+C'], group: 'queue' },
  queueImport: { keys: ['Ctrl+Shift+I'], group: 'queue' },
  queueArrive: { keys: ['Shift+F2'], group: 'queue' },
  queueCall: { keys: ['Shift+F3'], group: 'queue' },
  queueSeat: { keys: ['Shift+F4'], group: 'queue' },
  queueFinish: { keys: ['Shift+F8'], group: 'queue' },
  queueNoShow: { keys: ['Shift+F9'], group: 'queue' },

  trainingStart: { keys: ['Ctrl+Shift+J'], group: 'training' },
  callerWindow: { keys: ['Ctrl+8'], group: 'training' },
  hangUp: { keys: ['Ctrl+9'], group: 'training', twice: true },

  signOut: { keys: ['Ctrl+Shift+Q'], group: 'settings', twice: true },

  verify: { keys: ['Ctrl+J'], group: 'supervision' },
  older: { keys: ['Ctrl+Y'], group: 'supervision' },
  bannerClear: { keys: ['Ctrl+Shift+B'], group: 'supervision', twice: true },
} as const satisfies Record<string, Definition>;

export type ActionId = keyof typeof actions;
export const actionIds = Object.keys(actions) as ActionId[];
export const definitionOf = (id: ActionId): Definition => actions[id];

/** The key that a control shows. */
export const keyOf = (id: ActionId): string => definitionOf(id).keys[0] ?? '';

/**
 * Keys of choices: figures for the stage, letters for triage (one hand rests on them) and for the block panel, because all can
 * be on screen. The endings' letters count only while the focus is among them.
 */
export const choices = {
  purpose: { keys: ['1', '2', '3', '4', '5', '6', '7'], group: 'case' },
  caller: { keys: ['8', '9', '0'], group: 'case' },
  hit: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], group: 'case' },
  document: { keys: ['1', '2'], group: 'case' },
  blockScope: { keys: ['A', 'M'], group: 'case' },
  blockApp: { keys: ['B', 'C', 'D', 'E'], group: 'case' },
  coached: { keys: ['1', '2'], group: 'code' },
  app: { keys: ['3', '4', '5', '6', '7', '8', '9'], group: 'code' },
  triageFirst: { keys: ['J', 'K', 'L'], group: 'ways' },
  triageSecond: { keys: ['U', 'I', 'O', 'P'], group: 'ways' },
  triageWay: { keys: ['V', 'W', 'X', 'Y', 'Z', 'T'], group: 'ways' },
  guideStart: { keys: ['1', '2', '3'], group: 'ways' },
  ending: { keys: ['F', 'G', 'H', 'I', 'J', 'K', 'L', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U'], group: 'closing' },
  approvalReason: { keys: ['F', 'G', 'H', 'N', 'Q', 'R'], group: 'case' },
  approvalRefusal: { keys: ['F', 'G', 'H', 'N'], group: 'supervision' },
  colleague: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], group: 'case' },
  counterDocument: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], group: 'counter' },
  refusal: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], group: 'case' },
  proof: { keys: ['1', '2'], group: 'counter' },
  likenessCompared: { keys: ['1', '2', '3'], group: 'counter' },
  likenessWearing: { keys: ['4', '5', '6', '7'], group: 'counter' },
  likenessResult: { keys: ['8', '9'], group: 'counter' },
  likenessReason: { keys: ['F', 'G', 'H', 'K', 'N', 'Q'], group: 'counter' },
  visitReason: { keys: ['F', 'G', 'H', 'J', 'K', 'L', 'N'], group: 'queue' },
  language: { keys: ['1', '2'], group: 'settings' },
  colours: { keys: ['3', '4', '5'], group: 'settings' },
  singleKeys: { keys: ['6', '7'], group: 'settings' },
  callerDefault: { keys: ['8', '9', '0'], group: 'settings' },
  smsDefault: { keys: ['B', 'D', 'E'], group: 'settings' },
} as const satisfies Record<string, { readonly keys: readonly string[]; readonly group: Group }>;

export type ChoiceId = keyof typeof choices;

/** The key of a choice's n-th option, if there are so many. */
export const choiceKey = (id: ChoiceId, index: number): string | undefined =>
  (choices[id].keys as readonly string[])[index];

/** What the browser does by itself; listed with the rest. */
export const nativeKeys = [
  { id: 'goOn', keys: ['Enter'], group: 'everywhere' },
  { id: 'move', keys: ['ArrowUp', 'ArrowDown'], group: 'everywhere' },
  { id: 'newLine', keys: ['Shift+Enter'], group: 'closing' },
] as const;

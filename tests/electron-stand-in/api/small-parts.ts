import type Electron from 'electron';
import { CheckedEmitter, checkedByCompiler, guarded } from './guard.ts';

class StandInPowerMonitor
  extends CheckedEmitter
  implements Pick<Electron.PowerMonitor, 'getSystemIdleState' | 'getSystemIdleTime'>
{
  constructor() {
    super('powerMonitor', ['lock-screen', 'unlock-screen', 'suspend', 'resume', 'shutdown']);
  }

  getSystemIdleState(): 'active' {
    return 'active';
  }

  /** Always in use: a test that wants an idle desk replaces this. */
  getSystemIdleTime(): number {
    return 0;
  }
}

class StandInNativeTheme
  extends CheckedEmitter
  implements Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
{
  private source: Electron.NativeTheme['themeSource'] = 'system';
  private readonly onChange: (source: Electron.NativeTheme['themeSource']) => void;

  constructor(onChange: (source: Electron.NativeTheme['themeSource']) => void) {
    super('nativeTheme', ['updated']);
    this.onChange = onChange;
  }

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.source;
  }

  set themeSource(source: Electron.NativeTheme['themeSource']) {
    if (source === this.source) return;
    this.source = source;
    this.onChange(source);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}

/** The parts of Electron that are small here. */
export const makeSmallParts = (onTheme: (source: Electron.NativeTheme['themeSource']) => void) => {
  let menu: Electron.Menu | null = null;
  const Menu: Pick<typeof Electron.Menu, 'getApplicationMenu' | 'setApplicationMenu'> = {
    setApplicationMenu: (next) => {
      menu = next;
    },
    getApplicationMenu: () => menu,
  };
  const shell: Pick<Electron.Shell, 'openExternal'> = {
    openExternal: async (url) => {
      throw new Error(`shell.openExternal: the Electron stand-in opens nothing outside itself (${url})`);
    },
  };
  // Nobody sits at this dialog: it is as if somebody had cancelled it. A test that wants a file replaces it.
  function showOpenDialog(): Promise<Electron.OpenDialogReturnValue> {
    return Promise.resolve({ canceled: true, filePaths: [] });
  }
  const dialog: Pick<Electron.Dialog, 'showErrorBox' | 'showOpenDialog'> = {
    showOpenDialog,
    showErrorBox: (title, content) => {
      process.stderr.write(`${title}\n${content}\n`);
    },
  };
  return {
    Menu: guarded('Menu', Menu),
    dialog: guarded('dialog', dialog),
    nativeTheme: guarded('nativeTheme', new StandInNativeTheme(onTheme)),
    powerMonitor: guarded('powerMonitor', new StandInPowerMonitor()),
    shell: guarded('shell', shell),
  };
};

checkedByCompiler((power: Electron.PowerMonitor, theme: Electron.NativeTheme, listener: () => void) => {
  power.on('lock-screen', listener).on('unlock-screen', listener).on('suspend', listener).on('resume', listener);
  power.on('shutdown', listener);
  theme.on('updated', listener);
});

/** What Electron's binary reads from its command line. */
export interface CommandLine {
  /** Modules of `-r`, loaded before the application. */
  readonly modules: readonly string[];
  /** Port of `--inspect`, 0 for any; undefined without the flag. */
  readonly inspectPort: number | undefined;
  /** Chromium's switches, those before and after the entry, as Electron reads them. */
  readonly switches: ReadonlyMap<string, string>;
  /** Folder or file of the application. */
  readonly entry: string | undefined;
}

const portOf = (value: string): number => Number(value.split(':').at(-1) || 9229);

/** Splits the arguments after the executable's name. */
export const readCommandLine = (args: readonly string[]): CommandLine => {
  const modules: string[] = [];
  const switches = new Map<string, string>();
  let inspectPort: number | undefined;
  let entry: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-r' || arg === '--require') {
      index += 1;
      modules.push(args[index] ?? '');
    } else if (arg.startsWith('--')) {
      const [name = '', ...rest] = arg.slice(2).split('=');
      const value = rest.join('=');
      if (name === 'inspect' || name === 'inspect-brk') inspectPort = portOf(value);
      else switches.set(name, value);
    } else {
      entry ??= arg;
    }
  }
  return { modules, inspectPort, switches, entry };
};

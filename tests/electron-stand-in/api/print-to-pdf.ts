import type Electron from 'electron';
import type { DevToolsSession } from '../chromium/connection.ts';

/** Inches, upright. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  LEGAL: [8.5, 14],
  LETTER: [8.5, 11],
  TABLOID: [11, 17],
  LEDGER: [17, 11],
};

const paperOf = (size: Electron.PrintToPDFOptions['pageSize'] = 'Letter'): readonly [number, number] => {
  if (typeof size === 'object') return [size.width, size.height];
  const found = sizes[size.toUpperCase()];
  if (!found) throw new Error(`Invalid pageSize ${size}`);
  return found;
};

/** `webContents.printToPDF` by the DevTools protocol, which takes the same options under names of its own. */
export const printToPdf = async (session: DevToolsSession, options: Electron.PrintToPDFOptions): Promise<Buffer> => {
  const [paperWidth, paperHeight] = paperOf(options.pageSize);
  const { margins } = options;
  const { data } = await session.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    ...(margins?.top === undefined ? {} : { marginTop: margins.top }),
    ...(margins?.bottom === undefined ? {} : { marginBottom: margins.bottom }),
    ...(margins?.left === undefined ? {} : { marginLeft: margins.left }),
    ...(margins?.right === undefined ? {} : { marginRight: margins.right }),
  });
  return Buffer.from(data, 'base64');
};

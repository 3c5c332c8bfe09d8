import { getDocumentProxy } from 'unpdf';

/** Pages, and what can be read on them, spaces and line breaks as one space. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: number; text: string }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const { numPages } = document;
  await document.cleanup();
  return { pages: numPages, text: texts.join(' ').replace(/\s+/g, ' ') };
}

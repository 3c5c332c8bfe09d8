import type { Page } from '@playwright/test';

/** Between two characters, as a scanner at a usual setting sends them. */
const paceMs = 8;

/**
 * A keyboard-wedge scanner: whatever it reads, as keys in an even pace, with Enter for a line break. The pace is in the keys' own
 * time stamps, so that a busy machine does not make a person of it.
 */
export async function scan(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // The last key is now: a time stamp lies in the past, as a real one does.
  const start = (Date.now() - text.length * paceMs) / 1000;
  const sent = [...`${text}\n`].flatMap((sign, index) => {
    const key = sign === '\n' ? 'Enter' : sign;
    const typed = sign === '\n' ? '\r' : sign;
    const timestamp = start + (index * paceMs) / 1000;
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: typed, unmodifiedText: typed, timestamp }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp: timestamp + 0.002 }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}

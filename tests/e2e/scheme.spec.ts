// One desk, one light: the practice phone follows the console's colours, also when its page is loaded anew.
import { Agent, citizenIn } from './support/agent.ts';
import { expect, test } from './support/console.ts';

test('the practice phone wears what the console wears, at once and when the console is loaded anew', async ({
  app,
}) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  const phone = await agent.phone(citizen);
  const html = phone.page.locator('html');
  const seen: (string | null)[] = [];
  for (const scheme of ['light', 'dark', 'light'] as const) {
    // From the system's on: light, dark, the system's again.
    await expect(async () => {
      await agent.page.keyboard.press('Control+Shift+S');
      await expect(agent.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme, { timeout: 500 });
    }).toPass();
    await expect(html).toHaveAttribute('data-mantine-color-scheme', scheme);
    seen.push(await html.getAttribute('data-mantine-color-scheme'));
  }
  expect(seen).toEqual(['light', 'dark', 'light']);
  await agent.page.evaluate(() => window.localStorage.setItem('mantine-color-scheme-value', 'dark'));
  await agent.page.reload();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

import { expect, type Page } from '@playwright/test';
import da from '../../../src/renderer/src/i18n/da/ui.json' with { type: 'json' };
import en from '../../../src/renderer/src/i18n/en/ui.json' with { type: 'json' };
import type { ConfigReason, StartFailureCode } from '../../../src/shared/start-failure.ts';

const texts = { da, en };

/** The screen of a failed start says what happened, and then what to do next, in either language. */
export async function saysInBoth(
  page: Page,
  code: StartFailureCode,
  config?: { readonly reason: ConfigReason; readonly missing: boolean },
): Promise<void> {
  const notice = page.getByTestId('notice');
  await expect(notice).toHaveAttribute('data-code', code);
  for (const language of ['en', 'da'] as const) {
    await page.locator(`[data-testid="interface-language-option"][data-value="${language}"]`).click();
    const { title, next } = texts[language].startFailed[code];
    await expect(notice.locator('h1'), `${code} ${language}`).toHaveText(title);
    await expect(notice.locator('p').first(), `${code} ${language}`).toHaveText(next);
    if (!config) continue;
    const reason = texts[language].configReason[config.reason];
    const whole = config.missing ? `${texts[language].startFailed.missingKey} ${reason}` : reason;
    await expect(page.getByTestId('config-reason')).toHaveText(whole);
  }
}

import { describe, expect, test } from 'vitest';
import { loadGuidance } from '../../../src/main/guidance/load.ts';
import type { Guide, GuideStep } from '../../../src/shared/guidance.ts';

const { guidance, problems } = loadGuidance();
const { ways: guides, screens } = guidance;

const quoted = /“([^”]+)”/g;
const quotesOf = (text: string) => [...text.matchAll(quoted)].map(([, quote = '']) => quote);

const screenOf = (step: GuideStep) => {
  const screen = screens.screens.find(({ id }) => id === step.screen);
  if (!screen) throw new Error(`no screen ${step.screen}`);
  return screen;
};
const next = { en: 'Next', da: 'Næste', confirmed: false };
/** A label that names a field and its button (“Identification methods: View”) counts as both; a choice ends in “Next”. */
const labelsOf = (step: GuideStep) => {
  const { look, items } = screenOf(step);
  const labels = items.flatMap(({ label }) => {
    const da = label.da.split(': ');
    return label.en.split(': ').map((en, index) => ({ en, da: da[index] ?? '', confirmed: label.confirmed }));
  });
  return look === 'choice' ? [...labels, next] : labels;
};

const stepsOf = (guide: Guide, start: string) => guide.starts.find(({ id }) => id === start)?.steps ?? [];

describe('the guides', () => {
  test('all of resources is right', () => {
    expect(problems).toEqual([]);
    expect(guides.map(({ way }) => way)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  const steps = guides.flatMap((guide) => guide.steps.map((step) => [guide.way, step.id, step] as const));

  test.each(steps)('way %i, %s: names what stands on its screen, in both languages', (_way, _id, step) => {
    const labels = labelsOf(step);
    const english = quotesOf(step.text.en);
    for (const quote of english) expect(labels.map(({ en }) => en)).toContain(quote);
    const danish = quotesOf(step.text.da);
    expect(danish).toHaveLength(english.length);
    for (const quote of danish) {
      const label = labels.find(({ da }) => da === quote);
      expect(label?.da).toBe(quote);
      // Our own translation shows the label that the page is known to have beside it.
      if (label && !label.confirmed && label.en !== label.da)
        expect(step.text.da).toContain(`“${quote}” (${label.en})`);
    }
  });

  test.each(steps)('way %i, %s: can be said, and the caller is helped where they are stuck', (_way, _id, step) => {
    for (const text of [step.text, step.help]) {
      expect(text?.da).toMatch(/^[A-ZÆØÅ“][^\n]*[.?]$/);
      expect(text?.en).toMatch(/^[A-Z“][^\n]*[.?]$/);
      expect(text?.da.length).toBeLessThan(300);
      expect(text?.en.length).toBeLessThan(300);
    }
    expect(step.text.da).not.toBe(step.text.en);
  });

  const tail = ['new-pin', 'repeat-pin', 'biometrics', 'done'];
  const toPin = ['open-app', 'menu', 'app-settings', 'pin-code'];
  const temporary = [...toPin, 'forgot', 'information', 'temporary-pin', 'enter-code', ...tail];
  const locked = ['open-app', 'change-on-home', 'temporary-pin', 'enter-code', ...tail];
  const scanned = ['scan-code', 'read-chip', 'scan-face'];
  test.each([
    [1, 'ready', [...toPin, 'forgot', 'information', 'choose-user', 'use-passport', 'terms', ...scanned, ...tail]],
    [2, 'ready', [...toPin, 'change', 'information', 'choose-user', 'current-pin', ...tail]],
    [
      3,
      'browser',
      ['log-in', 'identification-methods', 'list', 'send-new-pin', 'reactivate', 'wait', 'text-message', ...temporary],
    ],
    [4, 'ready', temporary],
    [4, 'locked', locked],
    [5, 'appointment', ['book', 'bring-id', 'in-person']],
    [5, 'ready', temporary],
    [5, 'locked', locked],
    [6, 'ready', ['open-app', 'menu', 'app-settings', 'face-id', 'enable']],
  ])('way %i, %s: every step of the page, in its order', (way, start, expected) => {
    const guide = guides.find((one) => one.way === way);
    expect(guide && stepsOf(guide, start)).toEqual(expected);
  });

  test('without a CPR number the P-code comes first, and is entered before the scan', () => {
    const [guide] = guides;
    const steps = guide ? stepsOf(guide, 'p-code') : [];
    expect(steps[0]).toBe('get-p-code');
    expect(steps.indexOf('enter-p-code')).toBe(steps.indexOf('scan-code') - 1);
    expect(steps.slice(1).filter((id) => id !== 'enter-p-code')).toEqual(guide && stepsOf(guide, 'ready'));
  });

  test('the source of way 5 says that its steps after the centre are those of way 4', () => {
    expect(guides[4]?.source).toContain('same steps as after way 4');
  });

  test('the screens on the way from start to end are those of one device, but for the page and the text message', () => {
    for (const guide of guides)
      for (const { steps } of guide.starts) {
        const devices = steps.map((id) => {
          const step = guide.steps.find((one) => one.id === id);
          return step ? screenOf(step).device : 'none';
        });
        const changes = devices.filter((device, index) => index > 0 && device !== devices[index - 1]);
        expect(changes.length).toBeLessThanOrEqual(2);
      }
  });
});

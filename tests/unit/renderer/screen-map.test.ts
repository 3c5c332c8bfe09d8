import { describe, expect, test } from 'vitest';
import wayTwo from '../../../resources/guides/way-2.json';
import wayFour from '../../../resources/guides/way-4.json';
import screensFile from '../../../resources/phone/screens.json';
import { hasTranslation, screenLayout, wrap } from '../../../src/renderer/src/features/screens/screen-layout.ts';
import { seeScreens } from '../../../src/renderer/src/features/see/see-screens.ts';
import { guideFile, type Screen, screensFile as screensSchema } from '../../../src/shared/guidance.ts';

const { screens } = screensSchema.parse(screensFile);
const two = guideFile.parse(wayTwo);
const four = guideFile.parse(wayFour);
const screen = (id: string): Screen => screens.find((one) => one.id === id) ?? expect.fail(`no screen ${id}`);

describe('the picture of a screen', () => {
  test.each(screens.flatMap(({ id }) => [[id, 'da'] as const, [id, 'en'] as const]))(
    '%s, %s: nothing lies over another thing or outside',
    (id, language) => {
      const { height, title, body, drawing, rows } = screenLayout(screen(id), language);
      const titleEnd = title.y + (title.lines.length - 1) * 19;
      expect(drawing.y).toBeGreaterThan(titleEnd);
      expect(body.y).toBeGreaterThan(drawing.y + drawing.height);
      let end = body.lines.length > 0 ? body.y + (body.lines.length - 1) * 15 : drawing.y + drawing.height - 8;
      for (const row of rows) {
        expect(row.y).toBeGreaterThan(end);
        const lines = row.label.y + (row.label.lines.length - 1) * 16;
        const known = row.known ? row.known.y + (row.known.lines.length - 1) * 14 : lines;
        expect(known).toBeLessThan(row.y + row.height);
        if (row.known) expect(row.known.y).toBeGreaterThan(lines);
        end = row.y + row.height;
      }
      expect(height).toBeGreaterThan(end);
    },
  );

  test('a Danish name that is our translation has the English one beside it; a known one, and English, do not', () => {
    const danish = screenLayout(screen('app-settings'), 'da').rows;
    expect(danish.find(({ id }) => id === 'pin-code')?.known?.lines).toEqual(['≈ PIN code']);
    expect(danish.find(({ id }) => id === 'face-id')?.known).toBeNull();
    expect(screenLayout(screen('app-settings'), 'en').rows.every(({ known }) => known === null)).toBe(true);
    expect(hasTranslation(screen('app-settings'), 'da')).toBe(true);
    expect(hasTranslation(screen('app-settings'), 'en')).toBe(false);
  });

  test('lines keep every word, in order', () => {
    const text = screen('app-locked').body?.da ?? '';
    expect(wrap(text, 20).join(' ')).toBe(text);
    expect(wrap(text, 20).every((line) => line.length <= 20)).toBe(true);
    expect(wrap('Identifikationsmidler', 5)).toEqual(['Identifikationsmidler']);
  });
});

describe('"What do you see?"', () => {
  const found = (typed: string, start = 'ready') => seeScreens(screens, typed, two, start);

  test('any label of any screen is found by its first letters, in either language, æøå or not', () => {
    for (const { id, title, items } of screens) {
      for (const label of [title, ...items.map((item) => item.label)]) {
        for (const text of [label.da, label.en]) {
          const letters = text.slice(0, 6).trim();
          expect(
            found(letters).map((seen) => seen.screen.id),
            letters,
          ).toContain(id);
        }
      }
    }
    expect(found('naes').map(({ screen: { id } }) => id)).toContain('terms');
  });

  test('screens of the guide come first, each with its step', () => {
    const [first] = found('nuvaerende');
    expect(first?.screen.id).toBe('current-pin-code');
    const steps = two.starts[0]?.steps ?? [];
    expect(two.steps.find(({ id }) => id === steps[first?.place?.done ?? -1])?.screen).toBe('current-pin-code');
    const places = found('p').map(({ place }) => place === null);
    expect(places).toEqual(places.toSorted());
  });

  test('a screen of another start leads there; one that no step is at leads nowhere', () => {
    const locked = seeScreens(screens, 'midlertidigt', four, 'ready').find(({ screen: { id } }) => id === 'app-locked');
    expect(locked?.place).toEqual({ start: 'locked', done: 1 });
    expect(found('menu').find(({ screen: { id } }) => id === 'app-ready')?.place?.start).toBe('ready');
    expect(found('privatlivs').find(({ screen: { id } }) => id === 'privacy-policy')?.place).toBeNull();
  });

  test('nothing typed finds nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('qqq')).toEqual([]);
  });
});

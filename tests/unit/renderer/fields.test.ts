import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { TextField } from '../../../src/renderer/src/components/text-field/text-field.tsx';

const source = join(import.meta.dirname, '../../../src/renderer/src');
const fields = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/<(?:input|textarea)\b[\s\S]*?\/>/g)].map(([tag]) => ({
      file,
      tag,
    })),
  );

describe('R19: fields remember nothing', () => {
  test('R19: an answer field completes, corrects and checks nothing, and has no name to be remembered by', () => {
    const field = createElement(TextField, {
      id: 'question-answer',
      label: 'Svar',
      value: '',
      onChange: () => undefined,
    });
    const html = renderToStaticMarkup(field);
    expect(html).toContain('autoComplete="off"');
    expect(html).toContain('autoCorrect="off"');
    expect(html).toContain('spellCheck="false"');
    expect(html).not.toContain(' name=');
  });

  test('R19: there is no field of another kind in either window', () => {
    expect(fields.length).toBeGreaterThan(2);
    for (const { file, tag } of fields) {
      if (/type="(?:radio|checkbox)"/.test(tag)) continue;
      expect(tag, file).toContain('autoComplete="off"');
      expect(tag, file).toContain('spellCheck={false}');
    }
  });
});

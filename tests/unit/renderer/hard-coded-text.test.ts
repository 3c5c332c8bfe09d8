import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { expect, test } from 'vitest';

/** Attributes that somebody reads or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
  'alt',
  'label',
]);
const letters = /\p{L}{2}/u;

type Node = { readonly type?: string; readonly [key: string]: unknown };

function textsOf(value: unknown, found: string[]): string[] {
  if (Array.isArray(value)) for (const one of value) textsOf(one, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return found;
  const node = value as Node;
  if (node.type === 'JSXText' && letters.test(String(node['value']))) found.push(String(node['value']).trim());
  if (node.type === 'JSXAttribute') {
    const name = (node['name'] as { value?: string }).value ?? '';
    const literals = spoken.has(name) ? stringsOf(node['value'], []) : [];
    found.push(...literals.filter((text) => letters.test(text)));
  }
  // What a component shows: `{'text'}`, `{open ? 'text' : null}`.
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    for (const child of node['children'] as readonly Node[])
      if (child.type === 'JSXExpressionContainer')
        found.push(...shown(child['expression']).filter((text) => letters.test(text)));
  }
  for (const child of Object.values(node)) textsOf(child, found);
  return found;
}

/** Strings written in an attribute's value, but not arguments of calls: those are keys. */
function stringsOf(value: unknown, found: string[]): string[] {
  if (typeof value !== 'object' || value === null) return found;
  const node = value as Node;
  if (node.type === 'StringLiteral') found.push(String(node['value']));
  if (node.type === 'JSXExpressionContainer') found.push(...shown(node['expression']));
  return found;
}

/** What an expression can evaluate to, as far as it is written out. */
function shown(value: unknown): readonly string[] {
  const node = (value ?? {}) as Node;
  switch (node.type) {
    case 'StringLiteral':
      return [String(node['value'])];
    case 'TemplateLiteral':
      return (node['quasis'] as readonly { cooked?: string }[]).map(({ cooked = '' }) => cooked);
    case 'ConditionalExpression':
      return [...shown(node['consequent']), ...shown(node['alternate'])];
    case 'BinaryExpression':
      return [...shown(node['left']), ...shown(node['right'])];
    case 'ParenthesisExpression':
      return shown(node['expression']);
    default:
      return [];
  }
}

const hardCoded = (source: string) => textsOf(parseSync(source, { syntax: 'typescript', tsx: true }), []);

const root = 'src/renderer/src';
const components = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

test('the search sees every place where a component could say something of its own', () => {
  const says = (inside: string) => hardCoded(`const A = () => (${inside});`);
  expect(says('<p>Velkommen</p>')).toEqual(['Velkommen']);
  expect(says('<p>{"Velkommen"}</p>')).toEqual(['Velkommen']);
  expect(says('<p>{open ? `Åben` : null}</p>')).toEqual(['Åben']);
  expect(says('<b aria-label="Luk vinduet" />')).toEqual(['Luk vinduet']);
  expect(says('<b title={open ? "Luk" : "Åbn"} />')).toEqual(['Luk', 'Åbn']);
  expect(says('<p className="text">{t("open.title")} – 1. <b data-testid="case-open" title={t("a.b")} /></p>')).toEqual(
    [],
  );
});

test('no component says anything that is not in the texts', () => {
  expect(components.length).toBeGreaterThan(100);
  const found = components.flatMap((file) =>
    hardCoded(readFileSync(join(root, file), 'utf8')).map((text) => `${file}: ${text}`),
  );
  // Its own name is no text.
  expect(found).toEqual(['features/start-up/components/start-card.tsx: PIN Desk']);
});

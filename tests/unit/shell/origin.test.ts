import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostOf } from '../../../src/main/shell/origin.ts';

test.each([
  ['app://console/index.html', 'console'],
  ['app://console/', 'console'],
  ['app://console', 'console'],
  ['app://console/index.html?x=1#y', 'console'],
  ['app://phone/phone.html', 'phone'],
  ['app://print/print.html', 'print'],
  ['app://caller/caller.html', 'caller'],
])('checklist 17: %s is the page %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test.each([
  '',
  'console',
  'about:blank',
  'app:',
  'app:console/index.html',
  'app:///index.html',
  'file:///index.html',
  'file://console/index.html',
  'http://console/index.html',
  'https://console/',
  'data:text/html,app://console/',
  'blob:app://console/1234',
  'view-source:app://console/index.html',
  'apps://console/',
  'app://console:80/index.html',
  'app://console:0/',
  'app://user@console/index.html',
  'app://user:secret@console/',
  'app://:@phone:1/',
  'app://console.evil.example/',
  'app://evil.example/console',
  'app://evil.example#@console/',
  'app://evil.example?console/',
  'app://consol%65/',
  'app://console%00/',
  'app://Console/',
  'app://console./',
  'app://__proto__/',
  'app://constructor/',
  'app://toString/',
  'app://consоle/',
  'javascript:alert(1)',
])('checklist 17: %j is nobody of ours', (url) => {
  expect(hostOf(url)).toBeNull();
});

test('any text is one of our pages, or nobody', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((rest) => `app://${rest}`),
      ),
      (url) => {
        expect([null, 'console', 'phone', 'caller', 'print']).toContain(hostOf(url));
      },
    ),
  );
});

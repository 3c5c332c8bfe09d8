import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import daSay from '../../../src/renderer/src/i18n/da/say.json';
import daUi from '../../../src/renderer/src/i18n/da/ui.json';
import enSay from '../../../src/renderer/src/i18n/en/say.json';
import enUi from '../../../src/renderer/src/i18n/en/ui.json';
import { cardMoments } from '../../../src/shared/caller-contract.ts';
import {
  callers,
  caseStates,
  caseView,
  dispositions,
  gates,
  pinStatus,
  purposes,
  verdict,
} from '../../../src/shared/case-view.ts';
import { errorCodes, roles } from '../../../src/shared/contract.ts';
import {
  checkedFields,
  comparedFields,
  comparisonNotes,
  comparisonResults,
  likenessComparisons,
  likenessReasons,
  likenessWearing,
  zoneProblems,
} from '../../../src/shared/documents.ts';
import { entryStates, importProblems, isGateReason, referralReasons, visitReasons } from '../../../src/shared/queue.ts';
import { configReasons, startFailures } from '../../../src/shared/start-failure.ts';
import { trainingChecks, trainingSteps } from '../../../src/shared/training.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of leaves(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const singular = (key: string) => key.replace(/_(zero|one|other)$/, '');

const texts = { da: leaves(daUi), en: leaves(enUi), daSay: leaves(daSay), enSay: leaves(enSay) };
const known = new Set([...texts.da.keys()].map(singular));

const root = 'src/renderer/src';
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('phone'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

/** Every quoted text in the source that could be a key, and the constant beginnings of composed ones. */
const quoted = new Set([...source.matchAll(/['"`]([\w-]+(?:\.[\w-]+)*)['"`]/g)].map(([, key]) => key));
const composed = [...source.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');

const entryKinds = caseView.shape.timeline.element.shape.kind.options;
const refusals = caseView.shape.issue.unwrap().shape.refusal.unwrap().options;

describe('texts', () => {
  test('both languages have the same keys and placeholders', () => {
    expect([...texts.en.keys()].sort()).toEqual([...texts.da.keys()].sort());
    expect([...texts.enSay.keys()].sort()).toEqual([...texts.daSay.keys()].sort());
    for (const [key, text] of texts.da)
      expect([key, placeholders(texts.en.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    for (const [key, text] of texts.daSay)
      expect([key, placeholders(texts.enSay.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  test('no text is empty or shouts', () => {
    for (const language of Object.values(texts)) {
      for (const [key, text] of language) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toContain('!');
      }
    }
  });

  test('every key that the screens name is there', () => {
    const used = [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? '');
    expect(used.length).toBeGreaterThan(60);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
    const said = [...source.matchAll(/\bsay\(\s*'(\w+)'/g)].map(([, key]) => key ?? '');
    expect(said.filter((key) => !texts.daSay.has(key))).toEqual([]);
  });

  test('no key is left over', () => {
    const isUsed = (key: string) => quoted.has(key) || composed.some((prefix) => key.startsWith(prefix));
    expect([...known].filter((key) => !isUsed(key))).toEqual([]);
    expect([...texts.daSay.keys()].filter((key) => !quoted.has(key))).toEqual([]);
  });

  test.each([
    ['error', errorCodes],
    ['role', roles],
    ['gate', gates.flatMap((gate) => [`${gate}.what`, `${gate}.next`])],
    ['caseState', caseStates],
    ['purpose', purposes],
    ['caller', callers],
    ['disposition', [...dispositions, 'abandoned']],
    ['pin', pinStatus.options.flatMap((status) => [`${status}.what`, `${status}.next`])],
    ['recent.pin', pinStatus.options],
    ['refusal', refusals],
    ['timeline', entryKinds.filter((kind) => !['verdict', 'suspicion', 'blocked'].includes(kind))],
    ['timeline.verdict', verdict.shape.verdict.options],
    ['timeline.blocked', ['authenticator', 'mitid']],
    ['startFailed', startFailures.flatMap((code) => [`${code}.title`, `${code}.next`])],
    ['configReason', configReasons],
    ['training', trainingChecks.flatMap((id) => [`kept.${id}`, `broken.${id}`])],
    ['training.step', trainingSteps],
    ['callerWindow.moment', cardMoments],
    ['queue.group', entryStates],
    ['queue.state', entryStates],
    ['queue.reason', visitReasons],
    ['queue.referral', referralReasons.filter((reason) => !isGateReason(reason))],
    ['queue.problem', importProblems],
    ['fieldError', ['name-number', 'visit-time', 'unknown-reference', 'reference-ambiguous']],
    ['zone.problem', zoneProblems],
    ['zone.checked', checkedFields],
    ['zone.field', comparedFields],
    ['zone.result', comparisonResults],
    ['zone.note', comparisonNotes],
    ['likeness.compared', likenessComparisons],
    ['likeness.wearing', likenessWearing],
    ['likeness.reason', likenessReasons],
    [
      'fieldError',
      ['empty', 'too-long', 'control-characters', 'direction-marks', 'markup', 'unparseable', 'ambiguous'],
    ],
    ['fieldError', ['search-birth-date', 'search-number', 'search-day', 'note-number', 'document-form']],
  ] as const)('every code of %s has a sentence', (group, codes) => {
    expect(codes.filter((code) => !known.has(`${group}.${code}`))).toEqual([]);
  });

  test('R3: no gate that has to sound like the others asks the agent to tell it', () => {
    for (const gate of ['dead', 'disappeared', 'annulled', 'open-elsewhere'])
      expect(texts.da.get(`gate.${gate}.next`), gate).toContain('Sig den neutrale sætning');
  });

  test('every error says what to do in a sentence of its own', () => {
    for (const [key, text] of [...texts.da, ...texts.en]) {
      if (!/^(error|refusal|fieldError|zone\.problem)\.|^startFailed\..*\.next$/.test(key)) continue;
      expect(text.split(/[.;:,] /).length, `${key}: ${text}`).toBeGreaterThan(1);
    }
  });
});

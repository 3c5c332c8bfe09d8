import { readFileSync } from 'node:fs';
import { lexiconFrom, wordListSchema } from '../../../../src/main/verification/lexicon.ts';
import type { MatchContext } from '../../../../src/main/verification/match-answer.ts';
import { countriesSchema, municipalitiesSchema, placeWordsSchema } from '../../../../src/main/verification/places.ts';
import { mergePrompts, promptFileSchema } from '../../../../src/main/verification/prompts.ts';
import type { VerificationResources } from '../../../../src/main/verification/resources.ts';
import { type PhoneScript, phoneScriptSchema } from '../../../../src/main/verification/script.ts';
import { shareTablesSchema } from '../../../../src/main/verification/shares.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../resources/${path}`, import.meta.url), 'utf8'));

const QUESTION_FILES = ['addresses', 'family', 'marriage', 'person'] as const;

/** The shipped resources through their schemas. */
export const RESOURCES: VerificationResources = {
  prompts: mergePrompts(QUESTION_FILES.map((name) => promptFileSchema.parse(read(`questions/${name}.json`)))),
  shares: shareTablesSchema.parse(read('shares/shares.json')),
  countries: countriesSchema.parse(read('lexicon/countries.json')),
  municipalities: municipalitiesSchema.parse(read('lexicon/municipalities.json')),
  placeWords: placeWordsSchema.parse(read('lexicon/place-words.json')),
  lexicon: ['given-names', 'surnames', 'streets', 'places'].map((name) =>
    wordListSchema.parse(read(`lexicon/${name}.json`)),
  ),
};

export const SCRIPT: PhoneScript = phoneScriptSchema.parse(read('scripts/phone.json'));

/** The shipped lists without any register. */
export const MATCHING: MatchContext = {
  isKnown: lexiconFrom(RESOURCES.lexicon),
  relativeValues: [],
  resources: RESOURCES,
};

/** No register of 50,000; a token that still shows what it stands for would hide nothing, so it is turned round. */
export const ELIGIBILITY = {
  token: (identity: string) => `t${[...identity].reverse().join('')}`,
  resources: RESOURCES,
  share: () => null,
} as const;

export const ANSWERING = { ...ELIGIBILITY, isKnown: () => false };

import { type Refusals, refusalsSchema } from './cases/counter/refusals.ts';
import { type DocumentTable, documentTableSchema } from './documents/document-table.ts';
import { type LoadedGuidance, loadGuidance } from './guidance/load.ts';
import { type NoticeTexts, noticeTexts } from './notices/notice-text.ts';
import { type SmsTexts, smsTexts } from './pins/sms-text.ts';
import { readResource, resourceFiles } from './resource-folder.ts';
import { type LoadedScenarios, loadScenarios } from './training/load.ts';
import { wordListSchema } from './verification/lexicon.ts';
import { countriesSchema, municipalitiesSchema, placeWordsSchema } from './verification/places.ts';
import { mergePrompts, promptFileSchema } from './verification/prompts.ts';
import type { VerificationResources } from './verification/resources.ts';
import { type PhoneScript, phoneScriptSchema } from './verification/script.ts';
import { shareTablesSchema } from './verification/shares.ts';

const wordLists = ['given-names', 'surnames', 'streets', 'places'];

/** What verification reads from `resources/`, every file checked. @throws ResourceError */
export function loadVerificationResources(): VerificationResources {
  return {
    prompts: mergePrompts(resourceFiles('questions').map((file) => readResource(file, promptFileSchema))),
    shares: readResource('shares/shares.json', shareTablesSchema),
    countries: readResource('lexicon/countries.json', countriesSchema),
    municipalities: readResource('lexicon/municipalities.json', municipalitiesSchema),
    placeWords: readResource('lexicon/place-words.json', placeWordsSchema),
    lexicon: wordLists.map((name) => readResource(`lexicon/${name}.json`, wordListSchema)),
  };
}

export interface CaseResources {
  readonly verification: VerificationResources;
  readonly script: PhoneScript;
  readonly counterScript: PhoneScript;
  readonly texts: SmsTexts;
  /** Unlike the others, replaced by the built-in one where it cannot be used. */
  readonly guidance: LoadedGuidance;
  readonly notices: NoticeTexts;
  /** Which documents suffice at the counter (R8). */
  readonly documents: DocumentTable;
  /** Why staff may refuse, and how to complain. */
  readonly refusals: Refusals;
  /** As guidance, whose triage they answer. */
  readonly training: LoadedScenarios;
}

/** Everything a case reads from `resources/`. @throws ResourceError naming file and key. */
export function loadCaseResources(): CaseResources {
  const guidance = loadGuidance();
  return {
    verification: loadVerificationResources(),
    script: readResource('scripts/phone.json', phoneScriptSchema),
    counterScript: readResource('scripts/counter.json', phoneScriptSchema),
    texts: readResource('sms/temporary-pin.json', smsTexts),
    guidance,
    notices: readResource('notices/notices.json', noticeTexts),
    documents: readResource('documents/documents.json', documentTableSchema),
    refusals: readResource('counter/refusals.json', refusalsSchema),
    training: loadScenarios(guidance.guidance.triage),
  };
}

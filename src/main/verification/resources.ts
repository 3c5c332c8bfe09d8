import type { WordList } from './lexicon.ts';
import type { Countries, Municipalities, PlaceWords } from './places.ts';
import type { Prompts } from './prompts.ts';
import type { ShareTables } from './shares.ts';

/** Everything that verification reads from `resources/`, parsed by the schemas that stand beside each type. */
export interface VerificationResources {
  /** `resources/questions/*.json`, merged. */
  readonly prompts: Prompts;
  /** `resources/shares/shares.json`. */
  readonly shares: ShareTables;
  /** `resources/lexicon/countries.json`. */
  readonly countries: Countries;
  /** `resources/lexicon/municipalities.json`. */
  readonly municipalities: Municipalities;
  /** `resources/lexicon/place-words.json`. */
  readonly placeWords: PlaceWords;
  /** `resources/lexicon/{given-names,surnames,streets,places}.json`. */
  readonly lexicon: readonly WordList[];
}

import { foldWords } from '../fold.ts';
import { answerTexts } from './lead-ins.ts';

const list = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => foldWords(line).join(' '))
      .filter((line) => line !== ''),
  );

/** The caller does not know: never compared (R14 counts it like a wrong answer once it is submitted as such). */
const UNKNOWN = list(`
  ved ikke
  ved det ikke
  ved jeg ikke
  jeg ved ikke
  jeg ved det ikke
  det ved jeg ikke
  det ved jeg desværre ikke
  ved den ikke
  aner det ikke
  aner ikke
  jeg aner det ikke
  det aner jeg ikke
  ingen anelse
  ingen ide
  kan ikke huske
  kan jeg ikke huske
  kan ikke huske det
  kan ikke huske den
  jeg kan ikke huske
  jeg kan ikke huske det
  det kan jeg ikke huske
  husker ikke
  husker det ikke
  husker jeg ikke
  jeg husker det ikke
  det husker jeg ikke
  ikke sikker
  er ikke sikker
  jeg er ikke sikker
  ukendt
  pas
  spring over
  don't know
  do not know
  dunno
  i don't know
  i dont know
  i do not know
  no idea
  i have no idea
  no clue
  not sure
  i'm not sure
  i am not sure
  can't remember
  cannot remember
  i can't remember
  i cannot remember
  can't recall
  don't remember
  do not remember
  i don't remember
  i do not remember
  forgot
  i forgot
  unknown
  pass
  skip
  n/a
  glemt
  har glemt
  har glemt det
  det har jeg glemt
  forgotten
  have forgotten
  have forgotten it
  dont know that
  cant remember that
  det tror jeg ikke jeg ved
  naluara
  asu
  nalunngilara naamik
  eqqaamanngilara
`);

/** The caller says that there is no such thing: a right answer where the register has none (R11). */
const NONE_WORDS = list(`
  ingen
  ingen af dem
  intet
  slet ingen
  slet ikke
  nej
  nej ingen
  nej aldrig
  nej det har jeg ikke
  har ikke
  har ingen
  har ikke nogen
  har ikke haft
  har ikke haft nogen
  har aldrig
  har aldrig haft
  har aldrig haft nogen
  det har jeg ikke
  jeg har ikke
  jeg har ingen
  jeg har ikke nogen
  jeg har ikke haft
  jeg har aldrig haft
  jeg har aldrig haft nogen
  findes ikke
  der er ingen
  der er ikke nogen
  aldrig
  ikke nogen
  none
  no
  no none
  nope
  nothing
  never
  no never
  not any
  there is none
  there are none
  i have none
  i have no
  i don't have any
  i do not have any
  i don't have one
  i do not have one
  don't have any
  don't have one
  haven't any
  have none
  i never had any
  i never had one
  never had any
  never had one
  nix
  nul
  zero
  nej tak
  no thanks
  nada
  det er der ingen
  har ingen af
  har jeg ingen af
  det har jeg ingen af
  ikke flere
  har ikke flere
  der er ikke flere
  ikke noget
  det har jeg aldrig haft
  nej det har jeg aldrig
  det har jeg aldrig
  ikke mig bekendt
  ikke hvad jeg ved
  not that i know of
  no more
  none at all
  none of them
  ingen boern
  ikke børn
  ikke nogen børn
  barnløs
  no children
  no kids
  ingen søskende
  ikke søskende
  ikke nogen søskende
  no siblings
  enebarn
  only child
  ikke gift
  aldrig gift
  ikke været gift
  aldrig været gift
  ugift
  single
  not married
  never married
  never been married
  unmarried
  ikke skilt
  aldrig skilt
  ikke været skilt
  aldrig været skilt
  ikke blevet skilt
  aldrig blevet skilt
  never divorced
  not divorced
  never been divorced
  ikke skiftet navn
  aldrig skiftet navn
  altid heddet det
  altid heddet det samme
  ikke haft andre efternavne
  ikke haft andre navne
  never changed my name
  never changed name
  aldrig boet i udlandet
  ikke boet i udlandet
  never lived abroad
  altid boet her
  always lived here
  ikke boet andre steder
  aldrig boet andre steder
  aldrig skiftet statsborgerskab
  altid været dansk
  naamik
  soqanngilaq
  peqanngilaq
  peqanngilanga
`);

/** Said for emphasis or out of courtesy, anywhere. */
const EMPHASIS = new Set(
  `sgu lige desværre virkelig overhovedet heller faktisk altså bare jo da egentlig vist
  really actually honestly sorry just`
    .split(/\s+/)
    .map((word) => foldWords(word).join('')),
);

const isOneOf = (phrases: ReadonlySet<string>, spoken: string): boolean =>
  answerTexts(spoken).some((text) => {
    const words = foldWords(text);
    return [words, words.filter((word) => !EMPHASIS.has(word))].some((said) => phrases.has(said.join(' ')));
  });

export function saysUnknown(spoken: string): boolean {
  return isOneOf(UNKNOWN, spoken);
}

export function saysNone(spoken: string): boolean {
  return isOneOf(NONE_WORDS, spoken);
}

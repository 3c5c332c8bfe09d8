import { foldWords } from '../fold.ts';

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
  naluara
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
  naamik
  soqanngilaq
  peqanngilaq
`);

const key = (spoken: string): string => foldWords(spoken).join(' ');

export function saysUnknown(spoken: string): boolean {
  return UNKNOWN.has(key(spoken));
}

export function saysNone(spoken: string): boolean {
  return NONE_WORDS.has(key(spoken));
}

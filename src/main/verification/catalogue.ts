import { formerMunicipality, formerPostalDistrict, formerStreet, formerStreetAddress } from './kinds/addresses.ts';
import { birthRegistration } from './kinds/birth.ts';
import { childBirthDate, childGivenName, numberOfChildren } from './kinds/children.ts';
import { citizenshipYear, formerCitizenship } from './kinds/citizenship.ts';
import {
  divorceYear,
  formerMarriageDate,
  formerSpouseBirthDate,
  formerSpouseGivenName,
} from './kinds/former-marriages.ts';
import type { Kind } from './kinds/kind.ts';
import { marriageDate, spouseBirthDate, spouseFormerSurname } from './kinds/marriage.ts';
import { emigrationCountry, emigrationMonth, immigrationCountry, immigrationMonth } from './kinds/migration.ts';
import { formerMoveMonth, moveInMonth, municipalityArrivalMonth } from './kinds/moves.ts';
import { formerSurname, nameChangeYear } from './kinds/names.ts';
import { parentBirthDate, parentFormerSurname, parentGivenName } from './kinds/parents.ts';
import { siblingBirthDate, siblingGivenName } from './kinds/siblings.ts';

/** Every kind of question there is (R11). Each has prompts in `resources/questions` and figures in `resources/shares`. */
export const CATALOGUE: readonly Kind[] = [
  formerStreetAddress,
  formerStreet,
  formerPostalDistrict,
  formerMunicipality,
  moveInMonth,
  formerMoveMonth,
  municipalityArrivalMonth,
  birthRegistration,
  formerSurname,
  nameChangeYear,
  spouseBirthDate,
  spouseFormerSurname,
  marriageDate,
  formerSpouseGivenName,
  formerSpouseBirthDate,
  formerMarriageDate,
  divorceYear,
  childBirthDate,
  childGivenName,
  numberOfChildren,
  parentBirthDate,
  parentGivenName,
  parentFormerSurname,
  siblingBirthDate,
  siblingGivenName,
  immigrationMonth,
  immigrationCountry,
  emigrationMonth,
  emigrationCountry,
  citizenshipYear,
  formerCitizenship,
];

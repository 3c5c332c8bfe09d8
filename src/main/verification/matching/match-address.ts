import { foldStrict } from '../fold.ts';
import type { MatchContext } from '../match-answer.ts';
import type { RegisterValue } from '../question.ts';
import { type AddressReading, registeredAddress } from '../spoken/address.ts';
import { mayBeMeant, sameStreet } from './match-street.ts';

/**
 * R18 for addresses: street and house number must be right, the number to the letter. Floor and door are neutral where
 * one side has none; where both have one they must agree, left and right too, because another door is another home and
 * R18 forgives nothing there. Postal code and town are neutral.
 */
export function sameAddress(value: RegisterValue, readings: readonly AddressReading[], context: MatchContext): boolean {
  const parts = value.address ?? registeredAddress(value.text);
  if (parts === undefined) return false;
  return readings.some(
    (reading) =>
      reading.houseNumber === plain(parts.houseNumber) &&
      agrees(parts.floor, reading.floor) &&
      agrees(parts.door, reading.door) &&
      mayBeMeant(reading, readings, context) &&
      sameStreet(parts.street, reading.street, context),
  );
}

const plain = (text: string): string => foldStrict(text).replace(/^0+(?=.)/, '');

function agrees(registered: string | null, spoken: string | null): boolean {
  return registered === null || spoken === null || plain(registered) === plain(spoken);
}

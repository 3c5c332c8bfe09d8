import { phoneOf } from '../../../fixtures/facts.ts';
import { citizenOf, type FakeCitizens } from '../../../fixtures/fake-citizens.ts';

/** Nobody's numbers (day + 60), as many as the longest test meets. */
export const cprOf = (index: number): string => `610190${String(1000 + index)}`;

/** Citizens with a phone of their own each, so that no limit of R27 is met by sharing one. */
export function people(count: number): FakeCitizens {
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const cpr = cprOf(index);
      return [cpr, citizenOf(cpr, { phone: phoneOf({ number: `+4520${String(340000 + index)}` }) })] as const;
    }),
  );
}

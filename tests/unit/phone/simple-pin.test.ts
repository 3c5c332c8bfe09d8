import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refuseNewPin } from '../../../src/main/mitid/new-pin.ts';
import { isSimplePin } from '../../../src/renderer/src/phone/machine/simple-pin.ts';

const agrees = (pin: string) => {
  expect(isSimplePin(pin), pin).toBe(refuseNewPin(pin, pin, () => false) === 'pin-too-simple');
};

test('R29: the phone says early what main would say of six digits', () => {
  for (let step = 0; step < 10; step++) {
    for (let first = 0; first < 10; first++) {
      agrees(Array.from({ length: 6 }, (_, place) => (first + place * step) % 10).join(''));
    }
  }
  fc.assert(fc.property(fc.stringMatching(/^\d{6}$/), agrees));
});

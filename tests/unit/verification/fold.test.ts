import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldEqual,
  foldKeys,
  foldLoose,
  foldStrict,
  foldWords,
  likeness,
} from '../../../src/main/verification/fold.ts';
import { foldStreet } from '../../../src/main/verification/fold-street.ts';

describe('R18: documented folding', () => {
  it.each([
    ['Sørensen', 'Soerensen'],
    ['Sørensen', 'Sorensen'],
    ['Sørensen', 'SÖRENSEN'],
    ['Bæk', 'Baek'],
    ['Bæk', 'Bäk'],
    ['Aagaard', 'Ågård'],
    ['Aagaard', 'Agard'],
    ['Århus', 'Aarhus'],
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ['Anne-Marie', 'anne marie'],
    ['Anne Marie', 'Annemarie'],
    ['Desirée', 'Desiree'],
    ["O'Brien", 'OBrien'],
    ['H.C. Andersens Vej', 'h c andersens vej'],
    ['Łukasz', 'Lukasz'],
    ['Şahin', 'Sahin'],
    ['Yıldız', 'Yildiz'],
    ['Å', 'Å'],
  ])('%s = %s', (one, other) => {
    expect(foldEqual(one, other)).toBe(true);
    expect(foldEqual(other, one)).toBe(true);
  });

  it.each([
    ['Hansen', 'Jensen'],
    ['Skovvej', 'Skolevej'],
    ['Søndergade', 'Nordergade'],
    ['Bæk', 'Bøk'],
    ['Bækkevej', 'Bakkevej'],
    ['Å', 'Ø'],
    ['', ''],
    ['-', '.'],
  ])('%s is not %s', (one, other) => {
    expect(foldEqual(one, other)).toBe(false);
  });

  it('R18: a typed a or e may stand for æ, a typed æ for æ only', () => {
    expect(likeness('baek', 'bak')).toBe('simplified');
    expect(likeness('baek', 'bek')).toBe('simplified');
    expect(likeness('bak', 'baek')).toBe('different');
    expect(likeness('baek', 'boek')).toBe('different');
    expect(likeness('', '')).toBe('different');
  });

  it('R18: folding twice changes nothing, and keys are letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldStrict(text);
        expect(foldStrict(folded)).toBe(folded);
        expect(folded).toMatch(/^[\p{L}\p{N}]*$/u);
        expect(foldKeys(text)[0]).toBe(folded);
        expect(foldKeys(text)[1]).toBe(foldLoose(text));
        expect(foldWords(text).join('')).toBe(folded);
      }),
    );
  });
});

describe('R18: street abbreviations', () => {
  it.each([
    ['Gl. Kongevej', 'Gammel Kongevej'],
    ['Gamle Kongevej', 'Gammel Kongevej'],
    ['Sdr. Boulevard', 'Sønder Boulevard'],
    ['Sdr Blvd.', 'Søndre Boulevard'],
    ['Nr. Farimagsgade', 'Nørre Farimagsgade'],
    ['Ndr. Fasanvej', 'Nordre Fasanvej'],
    ['Skt. Pauls Gade', 'Sankt Pauls Gade'],
    ['St. Kongensgade', 'Store Kongensgade'],
    ['St. Pauls Gade', 'Sankt Pauls Gade'],
    ['Ll. Strandstræde', 'Lille Strandstræde'],
    ['Dr. Margrethes Vej', 'Dronning Margrethes Vej'],
    ['Dronn. Christines V.', 'Dronning Christines Vej'],
    ['V. Voldgade', 'Vester Voldgade'],
    ['Ø. Allé', 'Øster Alle'],
    ['Rosenørns All.', 'Rosenørns Allé'],
    ['Enghave Pl.', 'Enghave Plads'],
    ['Vester Gade', 'Vestergade'],
    ['Prof. Labris Vej', 'Professor Labris Vej'],
  ])('%s = %s', (one, other) => {
    const keys = foldStreet(other);
    expect(foldStreet(one).some((key) => keys.includes(key))).toBe(true);
  });
});

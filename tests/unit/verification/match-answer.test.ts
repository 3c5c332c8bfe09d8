import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAnswer } from '../../../src/main/verification/match-answer.ts';
import { ANSWER_TYPES, type AnswerType } from '../../../src/main/verification/question.ts';
import { MATCHING } from './support/resources.ts';

const result = (type: AnswerType, value: string, spoken: string) => matchAnswer(type, value, spoken, MATCHING).result;

describe('R18: people', () => {
  it.each([
    ['Anne Marie Jensen', 'Anne Marie Jensen'],
    ['Anne Marie Jensen', 'anne jensen'],
    ['Anne Marie Jensen', 'Marie Jensen'],
    ['Anne Marie Jensen', 'Jensen, Anne'],
    ['Anne Marie Jensen', 'Annemarie Jensen'],
    ['Annemarie Jensen', 'Anne Marie Jensen'],
    ['Anne Marie Jensen', 'Anne M. Jensen'],
    ['Søren Sørensen', 'Soren Sorensen'],
    ['Søren Sørensen', 'Sören Soerensen'],
    ['Jensen,Anne Marie', 'Anne Jensen'],
    ['Karen Bak-Jensen', 'Karen Bak Jensen'],
    ['Ludwig van der Berg', 'Ludwig Berg'],
    ['Ludwig Berg', 'Ludwig von Berg'],
    ['Villads Bundgaard', 'Villads Bundgård'],
    ['Villads Bundgaard', 'Villads Bundgaaard'],
    ['Villads Bundgaard', 'Vilads Bundgaard'],
    ['Emma Sofie', 'Sofie'],
    ['Overgaard', 'Overgård'],
    ['Bukhari', 'Bukharri'],
    ['Siobhan O’Brien', 'Siobhan OBrien'],
  ])('%s: %s', (value, spoken) => {
    expect(result('person-name', value, spoken)).toBe('match');
  });

  it.each([
    ['Hansen', 'Jensen'],
    ['Anne Hansen', 'Anne Jensen'],
    ['Anne Jensen', 'Anna Jensen'],
    ['Anne Jensen', 'Anne'],
    ['Anne Jensen', 'Jensen'],
    ['Anne Jensen', 'Hanne Jensen'],
    ['Karina Holm', 'Karin Holm'],
    ['Karina Holm', 'Karine Holm'],
    ['Christian Holm', 'Kristian Holm'],
    ['Petersen', 'Pedersen'],
    ['Larsen', 'Larssen Hansen'],
    ['Hansen', 'Hansen Jensen Nielsen'],
    ['Anne Jensen', 'Anne Hansen Jensen'],
    ['Karen Bak-Jensen', 'Karen Jensen'],
    ['Lund', 'Lundd'],
    ['Villads Bundgaard', 'Vilads Bundgard Holm'],
    ['Villads Torpegaard', 'Vilads Torpegard x'],
  ])('%s is not %s', (value, spoken) => {
    expect(result('person-name', value, spoken)).toBe('mismatch');
  });

  it('R18: one slip in all, not one in every word', () => {
    expect(result('person-name', 'Villads Kongshammer', 'Vilads Kongshammer')).toBe('match');
    expect(result('person-name', 'Villads Kongshammer', 'Vilads Kongshamer')).toBe('mismatch');
  });

  it('R18: a value of a relative is refused, by slip and by loose folding', () => {
    const context = { ...MATCHING, relativeValues: ['Karlotta Molgard'] };
    expect(matchAnswer('person-name', 'Karlotte', 'Karlotta', context).result).toBe('mismatch');
    expect(matchAnswer('person-name', 'Mølgård', 'Molgard', context).result).toBe('mismatch');
    expect(matchAnswer('person-name', 'Karlotte', 'Karlottte', context).result).toBe('match');
    expect(matchAnswer('person-name', 'Karlotta', 'Karlotta', context).result).toBe('match');
  });
});

describe('R18: streets and addresses', () => {
  const home = 'Nørregade 12, 2. tv';

  it.each([
    'Nørregade 12',
    'Norregade 12',
    'noerregade 12, 2. tv',
    'Nørregade 12 2 tv',
    'Nørregade 12, 2. sal til venstre',
    'Nørregade tolv, anden sal til venstre',
    'Nørre Gade 12',
    'Nr. Gade 12',
    'Nørregade nr. 12',
    'Nørregade nummer tolv',
    'Nørregade 12, 8000 Aarhus C',
    'Nørregade 12, Aarhus',
    'Nørregade 12, 2nd floor left',
    'Nørregade twelve, second floor to the left',
    '12 Nørregade',
    '12 Nørregade, 2nd floor, left',
    'Nøregade 12',
    'Nørregade 12, anden',
  ])('home: %s', (spoken) => {
    expect(result('street-address', home, spoken)).toBe('match');
  });

  it.each([
    'Nørregade 13',
    'Nørregade 12A',
    'Nørregade 12 A',
    'Nørregade 112',
    'Nørregade 2',
    'Nørregade 12, 3. tv',
    'Nørregade 12, 2. th',
    'Nørregade 12, 2. sal til højre',
    'Nørregade 12, stuen',
    'Vestergade 12',
    'Nordergade 12',
    'Nørregade 11 Nørregade 12 Nørregade 13',
    'Nøregde 12',
  ])('not home: %s', (spoken) => {
    expect(result('street-address', home, spoken)).toBe('mismatch');
  });

  it.each([
    ['Vej 95, 1 mf', 'Vej fem og halvfems, første midt for'],
    ['Vej 95,1 mf', 'Vej femoghalvfems 1. sal midtfor'],
    ['Bakkevej 47A', 'Bakkevej 47 a'],
    ['Bakkevej 47A', 'Bakkevej syvogfyrre A'],
    ['Bakkevej 112, st th', 'Bakkevej hundrede og tolv, stuen til højre'],
    ['Bakkevej 112, st. th', 'Bakkevej one hundred and twelve, ground floor right'],
    ['Bakkevej 4, kl', 'Bakkevej 4, kælderen'],
    ['Bakkevej 4, kl', 'Bakkevej 4 basement'],
    ['Bakkevej 4', 'Bakkevej 4, 1. sal'],
    ['Bakkevej 304,st,-D-53', 'Bakkevej 304 stuen dør D-53'],
    ['Bakkevej 30, 4. 0012', 'Bakkevej 30, 4. sal dør 12'],
    ['10. Februar Vej 5, 1. tv', '10. Februar Vej 5 1 tv'],
    ['Tre Ege Vej 7', 'Tre Ege Vej syv'],
    ['H.C. Andersens Vej 9', 'HC Andersens Vej 9'],
    ['Gl. Kongevej 33', 'Gammel Kongevej 33'],
    ['Skt. Pauls Gade 4', 'Sankt Pauls Gade 4'],
  ])('%s: %s', (value, spoken) => {
    expect(result('street-address', value, spoken)).toBe('match');
  });

  it.each([
    ['Nørregade', 'house-number'],
    ['12', 'street-name'],
  ])('R18: %s asks for %s', (spoken, ask) => {
    expect(matchAnswer('street-address', home, spoken, MATCHING)).toEqual({ result: 'unparseable', ask });
  });

  it.each([
    ['Skovvej', 'Skolevej'],
    ['Søndergade', 'Nordergade'],
    ['Nørregade', 'Nordergade'],
    ['Kirkevej', 'Kirkebovej'],
    ['Kirkevej', 'Birkevej'],
    ['Lærkevej', 'Birkevej'],
    ['Bakkevej', 'Bækkevej'],
    ['Bækvej', 'Bakvej Bækvej'],
    ['Bækkevej', 'Bakkevej'],
    ['Møllevej', 'Mellemvej'],
    ['Egevej', 'Engevej'],
    ['Elmevej', 'Ellevej'],
    ['Engvej', 'Enghavevej'],
    ['Ny Vej', 'Ny Vej Nyvang'],
    ['Rosenvej', 'Rosengade'],
  ])('R18: %s is not %s', (value, spoken) => {
    expect(result('street', value, spoken)).toBe('mismatch');
    expect(result('street-address', `${value} 12`, `${spoken} 12`)).toBe('mismatch');
  });

  it.each([
    ['Silkeborgvej', 'Silkeborgvej'],
    ['Silkeborgvej', 'Silkebrogvej'],
    ['Silkeborgvej', 'Silkeborg Vej'],
    ['Silkeborgvej', 'Silkeborgvej 12'],
    ['Sdr. Boulevard', 'Søndre Boulevard'],
    ['Aage Beks Vej', 'Åge Beks Vej'],
  ])('street %s: %s', (value, spoken) => {
    expect(result('street', value, spoken)).toBe('match');
  });

  it('R18: a slip that makes another street of the register is refused', () => {
    const context = { ...MATCHING, isKnown: (_: string, folded: string) => folded === 'rebslagervei' };
    expect(matchAnswer('street', 'Rebslagervej', 'Rebslagervei', context).result).toBe('mismatch');
    expect(matchAnswer('street', 'Rebslagervej', 'Rebslagrvej', context).result).toBe('match');
  });
});

describe('R18: places, numbers and none', () => {
  it.each([
    ['municipality', 'København', 'Københavns Kommune'],
    ['municipality', 'København', 'Copenhagen'],
    ['municipality', 'Ølgod', 'Ølgod'],
    ['municipality', 'Ølgod', 'Varde'],
    ['municipality', '0573', '0573'],
    ['municipality', '0573', 'Varde'],
    ['municipality', 'Christiansfeld', 'Kolding'],
    ['municipality', 'Christiansfeld', 'Haderslev Kommune'],
    ['municipality', 'Aarhus', 'Århus'],
    ['municipality', 'Høje-Taastrup', 'Høje Tåstrup'],
    ['municipality', 'Nuuk', 'Godthåb'],
    ['municipality', 'Nuuk', 'Kommuneqarfik Sermersooq'],
    ['municipality', 'Ringkøbing-Skjern', 'ringkobing skjern'],
    ['municipality', 'Frederikshavn', 'Fredrikshavn'],
    ['country', 'Tyskland', 'Germany'],
    ['country', 'Tyskland,Forb.Rep', 'Tyskland,Forb.Rep'],
    ['country', 'Storbritannien', 'England'],
    ['country', 'USA', 'United States'],
    ['country', 'Nederlandene', 'Holland'],
    ['country', 'Tjekkiet', 'the Czech Republic'],
    ['country', 'Grønland', 'Kalaallit Nunaat'],
    ['country', 'Pakistan', 'Pakisten'],
    ['place', 'Sankt Mortens', 'Skt. Mortens Sogn'],
    ['place', 'Aarhus C', 'Aarhus'],
    ['place', 'København K', 'Kbh. K'],
    ['place', 'Randers NV', '8920 Randers NV'],
    ['place', 'Syrien', 'Syria'],
    ['count', '2', 'to'],
    ['count', '2', '2'],
    ['count', '2', 'to børn'],
    ['count', '2', 'two children'],
    ['count', '2', 'marluk'],
    ['count', '0', 'ingen'],
    ['count', '0', 'none'],
    ['count', '0', 'ingen børn'],
    ['count', '12', 'tolv'],
    ['count', '21', 'enogtyve'],
  ] as const)('%s %s: %s', (type, value, spoken) => {
    expect(result(type, value, spoken)).toBe('match');
  });

  it.each([
    ['municipality', 'Varde', 'Vejle'],
    ['municipality', 'Varde', 'Ølgod'],
    ['municipality', '0573', '0571'],
    ['municipality', '0573', 'Ribe'],
    ['municipality', 'Skive', 'Skave Vejle'],
    ['municipality', 'Frederikshavn', 'Frederikssund'],
    ['country', 'Iran', 'Irak'],
    ['country', 'Sverige', 'Schweiz'],
    ['country', 'Island', 'Irland'],
    ['country', 'Niger', 'Nigeria'],
    ['country', 'Østrig', 'Australien'],
    ['place', 'Aarhus C', 'Aarhus N'],
    ['place', 'Sankt Mortens', 'Sankt Markus'],
    ['count', '2', 'tre'],
    ['count', '2', 'ingen'],
    ['count', '12', '21'],
  ] as const)('%s %s is not %s', (type, value, spoken) => {
    expect(result(type, value, spoken)).toBe('mismatch');
  });

  it.each(['en dreng og en pige', 'mange', '2 eller 3'])('count: %s asks for one number', (spoken) => {
    expect(matchAnswer('count', '2', spoken, MATCHING)).toEqual({ result: 'unparseable', ask: 'one-number' });
  });

  it.each(['ingen', 'Ingen.', 'none', 'har ikke', 'nej', 'I have none', 'har aldrig haft', 'no', 'naamik'])(
    'R11: %s is right where the register has none, for every type',
    (spoken) => {
      for (const type of ANSWER_TYPES) {
        expect(result(type, '', spoken)).toBe('match');
        expect(result(type, type === 'count' ? '3' : 'Bakkevej 3', spoken)).toBe('mismatch');
      }
    },
  );

  it.each([
    '',
    '  ',
    '?',
    '-',
    'ved ikke',
    'Det ved jeg ikke',
    "don't know",
    'I don’t know',
    'husker ikke',
    'ingen anelse',
    'no idea',
    'pas',
    'naluara',
  ])('R18: "%s" is unparseable for every type', (spoken) => {
    for (const type of ANSWER_TYPES) expect(result(type, 'Bakkevej 3', spoken)).toBe('unparseable');
  });

  it('R18: a value is no answer where the register has none', () => {
    expect(result('person-name', '', 'Hansen')).toBe('mismatch');
    expect(result('date', '', '7. september 1961')).toBe('mismatch');
  });
});

const SPOKEN = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    ...[
      '7/9-61',
      'marts 1978',
      'ingen',
      'ved ikke',
      'Nørregade 12, 2. tv',
      'Nørregade',
      'Hansen',
      'to børn',
      '9/7/1961',
    ],
    ...['Aarhus', 'Tyskland', '12', 'nitten enogtres', '7/9-08', 'x'.repeat(300), 'a\u0000b', 'Søren Sørensen'],
  ),
);
const VALUES = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    '1961-09-07',
    '1978-03',
    '2',
    'Nørregade 12, 2. tv',
    'Hansen',
    'Jensen, Anne',
    'Aarhus',
    'Tyskland',
  ),
);

describe('R18: parseability', () => {
  it('depends on type and spoken text only, never on the register value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ANSWER_TYPES), VALUES, VALUES, SPOKEN, (type, one, other, spoken) => {
        const [first, second] = [one, other].map((value) => matchAnswer(type, value, spoken, MATCHING));
        expect(first?.result === 'unparseable').toBe(second?.result === 'unparseable');
        expect(first?.ask).toBe(second?.ask);
        if (first?.result !== 'unparseable') expect(first?.ask).toBeUndefined();
      }),
      { numRuns: 1500 },
    );
  });

  it('long, endless and unprintable texts are unparseable', () => {
    const noise = [
      'x'.repeat(10_000),
      '1 '.repeat(5_000),
      'nitten '.repeat(2_000),
      'a '.repeat(5_000),
      '12\u00007',
      'a\nb',
      '\u202eHansen',
    ];
    for (const type of ANSWER_TYPES) {
      for (const spoken of noise) expect(result(type, 'Anna A Anna', spoken)).toBe('unparseable');
    }
  });

  it('matching is total: no text and no value throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ANSWER_TYPES),
        VALUES,
        fc.string({ unit: 'binary', maxLength: 80 }),
        (type, value, spoken) => {
          expect(['match', 'mismatch', 'unparseable']).toContain(result(type, value, spoken));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

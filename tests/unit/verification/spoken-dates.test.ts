import { describe, expect, it } from 'vitest';
import { matchAnswer } from '../../../src/main/verification/match-answer.ts';
import { MATCHING } from './support/resources.ts';

const said = (type: 'date' | 'month' | 'year', value: string, spoken: string) =>
  matchAnswer(type, value, spoken, MATCHING);

describe('R18: dates in Danish, English and Greenlandic forms', () => {
  it.each([
    // Danish
    '7. september 1961',
    '7 september 1961',
    'den 7. september 1961',
    'fredag den 7. september 1961',
    'torsdag d. 7. september 1961',
    '7. sept. 1961',
    '7. sep 61',
    '7/9-61',
    '7/9 1961',
    '7/9 61',
    '07/09-1961',
    '7-9-1961',
    '7.9.61',
    '7. 9. 1961',
    '7 9 1961',
    '070961',
    '07091961',
    'den 7. i 9. 61',
    "7. september '61",
    'den syvende i niende enogtres',
    'den syvende i niende en og tres',
    'syvende september nitten enogtres',
    'syvende september nitten hundrede og enogtres',
    'syvende september nittenhundrede enogtres',
    'den syvende i niende nittenhundredeogenogtres',
    'syvende september nitten enogtresindstyve',
    'syvende september et tusind ni hundrede enogtres',
    '7. septmber 1961',
    // English
    '7 September 1961',
    '7th of September 1961',
    '7th September, 1961',
    'September 7th 1961',
    'September 7, 1961',
    'the seventh of September nineteen sixty-one',
    'September seventh nineteen sixty one',
    'Thursday 7 September 1961',
    '1961-09-07',
    '1961/09/07',
    '19610907',
    // Greenlandic
    'septembarip 7 1961',
    'septemberi 7 1961',
    '7 septembari 1961',
    'septembarip 7 nitten enogtres',
    'sisamanngorneq septembarip 7 1961',
  ])('date: %s', (spoken) => {
    expect(said('date', '1961-09-07', spoken)).toEqual({ result: 'match' });
    expect(said('date', '1961-09-08', spoken)).toEqual({ result: 'mismatch' });
    expect(said('date', '1962-09-07', spoken)).toEqual({ result: 'mismatch' });
    expect(said('date', '1961-08-07', spoken)).toEqual({ result: 'mismatch' });
  });

  it.each([
    ['2008-04-05', 'femte i fjerde to tusind og otte'],
    ['2008-04-05', 'femte april to tusinde otte'],
    ['2008-04-05', 'fifth of April two thousand and eight'],
    ['2008-04-05', '5. apriili 2008'],
    ['2015-05-21', 'twenty-first of May twenty fifteen'],
    ['2015-05-21', 'enogtyvende maj tyve femten'],
    ['2015-05-21', '21. maaji 2015'],
    ['1908-01-31', 'enogtredivte januar nitten nul otte'],
    ['1905-01-31', 'January thirty-first nineteen oh five'],
    ['1980-12-20', 'tyvende i tolvte nitten firs'],
    ['1974-06-30', 'tredivte juni fireoghalvfjerds'],
    ['1992-08-02', '2. august tooghalvfems'],
    ['1992-08-02', '2. aggusti 1992'],
    ['1961-09-13', '13/9/1961'],
    ['1961-09-13', '9/13/1961'],
    ['1966-06-06', '6/6/1966'],
    ['2000-02-29', '29. februar 2000'],
  ])('date %s: %s', (value, spoken) => {
    expect(said('date', value, spoken)).toEqual({ result: 'match' });
  });

  it.each([
    ['9/7/1961', 'day-or-month'],
    ['7/9-08', 'century'],
    ['070908', 'century'],
    ['syvende i niende', 'year'],
    ['7. september', 'year'],
    ['marts 1978', 'day'],
    ['1978', 'month'],
  ])('date: %s asks for %s', (spoken, ask) => {
    expect(said('date', '1961-09-07', spoken)).toEqual({ result: 'unparseable', ask });
  });

  it.each([
    '31. februar 2000',
    '29/2-1999',
    '0/0-1961',
    '32. maj 1990',
    '7/13-61/4',
    'engang i maj',
    'maj eller juni 1990',
  ])('date: %s is none', (spoken) => {
    expect(said('date', '1961-09-07', spoken).result).toBe('unparseable');
  });

  it.each([
    'marts 1978',
    'mar. 78',
    '3/78',
    '3/1978',
    '03-1978',
    '031978',
    'March 1978',
    'martsi 1978',
    'marsip 1978',
    'tredje nitten otteoghalvfjerds',
    '7. marts 1978',
    '1978-03',
  ])('month: %s', (spoken) => {
    expect(said('month', '1978-03', spoken)).toEqual({ result: 'match' });
    expect(said('month', '1978-04-15', spoken)).toEqual({ result: 'match' });
    expect(said('month', '1978-02-15', spoken)).toEqual({ result: 'match' });
    expect(said('month', '1978-05', spoken)).toEqual({ result: 'mismatch' });
    expect(said('month', '1978-01', spoken)).toEqual({ result: 'mismatch' });
    expect(said('month', '1979-03', spoken)).toEqual({ result: 'mismatch' });
  });

  it('R18: the month before or after a move counts across a new year', () => {
    expect(said('month', '1999-12-20', 'januar 2000')).toEqual({ result: 'match' });
    expect(said('month', '2000-01', 'december 1999')).toEqual({ result: 'match' });
    expect(said('month', '2000-01', 'november 1999')).toEqual({ result: 'mismatch' });
  });

  it('R18: two digits of a move are unambiguous, since the register begins in 1968', () => {
    expect(said('month', '2008-03', 'marts 08')).toEqual({ result: 'match' });
    expect(said('month', '1998-03', 'marts 98')).toEqual({ result: 'match' });
  });

  it.each([
    ['marts', 'year'],
    ['1978', 'month'],
    ['3/4/1978', 'day-or-month'],
  ])('month: %s asks for %s', (spoken, ask) => {
    expect(said('month', '1978-03', spoken)).toEqual({ result: 'unparseable', ask });
  });

  it.each(['1961', '61', 'nitten enogtres', 'nineteen sixty-one', 'i 1961', 'september 1961', '7/9-61', '9/7/1961'])(
    'year: %s',
    (spoken) => {
      expect(said('year', '1961', spoken)).toEqual({ result: 'match' });
      expect(said('year', '1962', spoken)).toEqual({ result: 'mismatch' });
    },
  );

  it.each([
    ['08', 'century'],
    ['marts', 'year'],
  ])('year: %s asks for %s', (spoken, ask) => {
    expect(said('year', '2008', spoken)).toEqual({ result: 'unparseable', ask });
  });
});

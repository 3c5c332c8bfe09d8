import { describe } from 'vitest';
import { honest, vague, wrong } from './table.ts';

describe('R18: dates as callers say them and agents type them', () => {
  honest([
    [
      'date',
      '1998-03-07',
      `7. marts 1998
      den 7. marts 1998
      7 marts 98
      7/3-98
      7/3 1998
      07.03.1998
      7.3.98
      7-3-1998
      070398
      07031998
      1998-03-07
      d. 7/3 - 98
      7. mar. 98
      syvende marts nitten otteoghalvfems
      den syvende marts nittenhundrede og otteoghalvfems
      den syvende i tredje otteoghalvfems
      den 7. i 3. 98
      lørdag den 7. marts 1998
      7 March 1998
      March 7th 1998
      March 7, 1998
      the 7th of March 1998
      seventh of March nineteen ninety-eight
      7 martsi 1998
      marsip 7, 1998
      det var den 7. marts 1998
      det var vist 7. marts 1998
      øh den 7. marts 1998
      jeg tror det var den 7. marts 1998
      den 7. marts 1998 tror jeg
      hun er født den 7. marts 1998
      født 7/3-98
      f. 7/3 1998
      vi blev gift den 7. marts 1998
      he was born on 7 March 1998
      we got married on the 7th of March 1998
      I think it was 7 March 1998
      I think March 7th 1998
      7'ende marts 1998
      7ende marts 1998
      7. i tredje nitten hundrede otteoghalvfems
      7. mats 1998`,
    ],
    [
      'date',
      '2004-12-21',
      `21. december 2004
      enogtyvende december to tusind og fire
      enogtyvende i tolvte to tusind fire
      21 dec 2004
      den 21ende december 2004
      21ste december 2004
      21 December two thousand and four
      twenty-first of December 2004
      21st Dec 2004
      desemberip 21, 2004
      hun blev født den 21. december 2004
      den 21. december i 2004`,
    ],
    [
      'month',
      '2010-06',
      `juni 2010
      i juni 2010
      06/2010
      6/10
      jun 10
      sjette måned 2010
      juni tyve ti
      juni to tusind og ti
      June 2010
      in June twenty ten
      juuni 2010
      1. juni 2010
      den første juni 2010
      maj 2010
      juli 2010
      sidst i juni 2010
      slutningen af juni 2010
      midt i juni 2010
      starten af juni 2010
      begyndelsen af juni 2010
      primo juni 2010
      ultimo juni 10
      engang i juni 2010
      jeg flyttede ind i juni 2010
      vi flyttede ind i juni 2010
      det var i juni 2010, tror jeg
      jeg mener det var juni 2010
      early June 2010
      late June 2010
      the end of June 2010
      at the beginning of June 2010
      I moved in in June 2010
      we moved in June 2010
      some time in June 2010`,
    ],
    [
      'year',
      '1998',
      `1998
      98
      '98
      i 98
      i 1998
      det var i 1998
      det var vist i 98
      nitten otteoghalvfems
      nittenhundrede otteoghalvfems
      otteoghalvfems
      nitten otte og halvfems
      nineteen ninety eight
      ninety-eight
      in 1998
      it was 1998
      I think it was 1998
      jeg tror 1998
      året 1998
      i året 1998
      sommeren 1998
      i foråret 98
      engang i 1998
      1998 tror jeg
      jeg blev skilt i 1998
      vi blev skilt i 98
      we got divorced in 1998
      marts 1998
      7. marts 1998
      nitten otte og halvfemts`,
    ],
    ['year', '2005', '2005\nto tusind og fem\ntotusindfem\ntotusindogfem\ntwo thousand and five\ntyve nul fem'],
    ['year', '1975', 'femoghalvfjerds\nnitten femoghalvfjers\nfem og halvfjerds\nseventy-five\n75'],
    ['year', '1957', 'syvoghalvtreds\nnitten syvoghalvtres\nsyv og halvtreds\nfifty seven\n57'],
    ['year', '1984', 'fireogfirs\nnittenfireogfirs\nnitten fire og firs\neighty-four'],
    ['year', '1999', 'nioghalvfems\nni og halvfems\nninety nine\nnineteen ninety-nine'],
  ]);
});

describe('R18: another date is wrong', () => {
  wrong([
    ['date', '1998-03-07', '8. marts 1998\n7. april 1998\n7. marts 1999\n3. juli 1998\ndet var vist den 8. marts 1998'],
    ['date', '2004-12-21', '12. december 2004\nenogtyvende november 2004\nhun er født 20. december 2004'],
    ['month', '2010-06', 'august 2010\njuni 2011\napril 2010\nsidst i august 2010\nI moved in in June 2009'],
    ['year', '1998', '1999\n1997\n97\njeg tror det var 1989\nnitten syvoghalvfems\nfirs\nfemoghalvfems'],
    ['year', '1975', 'femogtres\nsyvoghalvfems\nfemoghalvtreds\nfifty-seven'],
  ]);
});

describe('R18: a vague date is asked again', () => {
  vague('exact', [
    [
      'year',
      '1998',
      `omkring 1998
      ca. 1998
      cirka 98
      deromkring 1998
      1998 eller deromkring
      1998 eller 1999
      1998 or 1999
      1998/1999
      mellem 1997 og 1999
      between 1997 and 1999
      around 1998
      about 1998
      approximately 1998
      roughly 1998
      1998-1999
      måske 1998 eller 99
      før 1998
      efter 1998
      before 1998
      after 1998
      98-99
      1997 nej 1998`,
    ],
    [
      'month',
      '2010-06',
      'omkring juni 2010\nca. juni 2010\njuni eller juli 2010\nJune or July 2010\nmellem maj og juli 2010',
    ],
    ['date', '1998-03-07', 'omkring 7. marts 1998\n7. eller 8. marts 1998\nca. 7/3-98\naround 7 March 1998'],
  ]);
  vague('year', [
    [
      'year',
      '1998',
      `i halvfemserne\nsidst i 90'erne\nslutningen af halvfemserne\nin the nineties\nthe late 90s\nfor 20 år siden\nsidste år\ni fjor\n20 years ago\nlast year\nmidt i 90erne`,
    ],
    ['month', '2010-06', 'sidste år\nfor tre år siden\nthree years ago\njuni'],
    ['date', '1998-03-07', '7. marts\nMarch 7th'],
  ]);
  vague('month', [
    ['month', '2010-06', 'sommeren 2010\ni foråret 2010\nsummer 2010\n2010\nin the spring of 2010\nefteråret 2010'],
  ]);
  vague('day', [['date', '1998-03-07', 'marts 1998\nMarch 1998\nsidst i marts 1998']]);
  vague('century', [['date', '2004-12-21', '21/12-05\n21. dec. 04']]);
  vague('day-or-month', [['date', '1998-03-07', '7/3/1998\n3/7/1998']]);
});

import { describe } from 'vitest';
import { honest, wrong } from './table.ts';

describe('R18: countries as callers say them', () => {
  honest([
    [
      'country',
      { text: 'USA', code: '5390' },
      `USA\nU.S.A.\nUS\nAmerikas Forenede Stater\nDe Forenede Stater\nAmerika\nthe United States\nUnited States of America\nthe States\nStaterne\nfra USA\njeg kom fra USA\ndet var USA\nvi flyttede til USA\nI moved to the United States`,
    ],
    ['country', { text: 'Danmark', code: '5100' }, 'Danmark\nDK\nDanmrak\nDenmark\ndet var Danmark\nQallunaat Nunaat'],
    [
      'country',
      { text: 'Tyskland', code: '5180' },
      `Tyskland\nDE\nGermany\nDeutschland\nBRD\nVesttyskland\nForbundsrepublikken Tyskland\nFederal Republic of Germany\nTyksland\nfra Tyskland af\ndet var vist Tyskland\njeg tror det var Tyskland`,
    ],
    [
      'country',
      { text: 'Storbritannien', code: '5170' },
      'England\nUK\nGB\nGreat Britain\nthe UK\nStor Britannien\nSkotland\nWales\nDet Forenede Kongerige',
    ],
    [
      'country',
      { text: 'Sverige', code: '5120' },
      'Sverige\nSE\nSweden\nSvergie\nfra Sverige\nI came from Sweden\nmin familie kom fra Sverige',
    ],
    ['country', { text: 'Norge', code: '5110' }, 'Norge\nNorway\nNoreg\nNor ge'],
    ['country', { text: 'Polen', code: '5154' }, 'Polen\nPoland\nPL\nPolska\njeg er fra Polen'],
    ['country', { text: 'Spanien', code: '5164' }, 'Spanien\nSpain\nEspaña\nEspana\nES'],
    ['country', { text: 'Ungarn', code: '5174' }, 'Ungarn\nHungary\nMagyarország'],
    ['country', { text: 'Grækenland', code: '5134' }, 'Grækenland\nGreece\nHellas\nGraekenland\nGrekenland'],
    ['country', { text: 'Kroatien', code: '5750' }, 'Kroatien\nCroatia\nHrvatska'],
    ['country', { text: 'Albanien', code: '5122' }, 'Albanien\nAlbania\nShqipëria'],
    ['country', { text: 'Myanmar', code: '5414' }, 'Myanmar\nBurma'],
    ['country', { text: 'Sri Lanka', code: '5418' }, 'Sri Lanka\nCeylon\nSrilanka'],
    ['country', { text: 'Belarus', code: '5706' }, 'Hviderusland\nBelarus\nHviderussland'],
    ['country', { text: 'Iran', code: '5438' }, 'Iran\nPersien\nIslamic Republic of Iran\nDen Islamiske Republik Iran'],
    ['country', { text: 'Sydkorea', code: '5484' }, 'Sydkorea\nSyd Korea\nSouth Korea\nKorea\nRepublikken Korea'],
    [
      'country',
      { text: 'Færøerne', code: '5902' },
      'Færøerne\nFaeroerne\nFaroe Islands\nthe Faroes\nFøroyar\nSavalimmiut',
    ],
    [
      'country',
      { text: 'Grønland', code: '5101' },
      'Grønland\nGreenland\nKalaallit Nunaat\nGronland\nKalaallit Nunaannit',
    ],
    ['country', { text: 'Island', code: '5105' }, 'Island\nIceland\nÍsland'],
    [
      'country',
      { text: 'De Forenede Arabiske Emirater', code: '5403' },
      'Emiraterne\nUAE\nForenede Arabiske Emirater\nDubai\nAbu Dhabi\nthe Emirates',
    ],
    ['country', { text: 'Tyrkiet', code: '5172' }, 'Tyrkiet\nTurkey\nTürkiye\nTurkiye'],
    [
      'country',
      { text: 'Bosnien-Hercegovina', code: '5754' },
      'Bosnien\nBosnia\nBosnien Hercegovina\nBosnien-Herzegovina\nBosna i Hercegovina',
    ],
    ['country', { text: 'Tjekkiet', code: '5776' }, 'Tjekkiet\nCzechia\nCzech Republic\nDen Tjekkiske Republik\nČesko'],
    ['country', { text: 'Nederlandene', code: '5140' }, 'Holland\nNederlandene\nNederland\nthe Netherlands\nNL'],
    ['country', { text: 'Sovjetunionen', code: '5162' }, 'Sovjetunionen\nSovjet\nUSSR\nthe Soviet Union'],
    ['country', { text: 'Finland', code: '5104' }, 'Finland\nSuomi'],
    [
      'country',
      { text: 'Filippinerne', code: '5474' },
      'Filippinerne\nPhilippines\nthe Philippines\nPilipinas\nFilipinerne\nPhilipinerne',
    ],
    ['country', { text: 'Thailand', code: '5492' }, 'Thailand\nTailand\nTH'],
    ['country', { text: 'Rumænien', code: '5158' }, 'Rumænien\nRomania\nRomânia\nRumanien'],
    ['country', { text: 'Ukraine', code: '5704' }, 'Ukraine\nUkrajina\nUkrain'],
  ]);
  wrong([
    ['country', { text: 'USA', code: '5390' }, 'UAE\nUK\nCanada\nMexico\nDe Forenede Arabiske Emirater\nSydamerika'],
    ['country', { text: 'Danmark', code: '5100' }, 'DE\nSverige\nNorge\nDR Congo'],
    ['country', { text: 'Iran', code: '5438' }, 'Irak\nIrland\nIQ\njeg kom fra Irak'],
    ['country', { text: 'Østrig', code: '5182' }, 'Australien\nAustralia\nAU\nØstrigen Ungarn'],
    ['country', { text: 'Sydkorea', code: '5484' }, 'Nordkorea\nNorth Korea\nKP'],
    ['country', { text: 'Slovakiet', code: '5778' }, 'Slovenien\nSlovenia\nTjekkoslovakiet\nSI'],
    ['country', { text: 'Island', code: '5105' }, 'Irland\nIreland\nIE'],
    ['country', { text: 'Jugoslavien', code: '5152' }, 'Serbien\nBosnien\nKroatien\nKosovo'],
    ['country', { text: 'Sovjetunionen', code: '5162' }, 'Rusland\nUkraine'],
    ['country', { text: 'Niger', code: '5285' }, 'Nigeria\nNG'],
    [
      'country',
      { text: 'Sverige', code: '5120' },
      'Schweiz\nSwitzerland\nCH\nSverige Norge\nSverige eller Norge\nSverige, Norge, Finland\nfra Sverige og Norge',
    ],
  ]);
});

describe('R18: municipalities, towns and parishes as callers say them', () => {
  honest([
    [
      'municipality',
      { text: 'København', code: '0101' },
      `København\nKbh\nKbh.\nKbhvn\nCopenhagen\nKøbenhavns Kommune\ni København\nden lå i København\ndet var Københavns kommune\nKøbenhavn Kommune\nCPH\nKobenhavn\nKøbehavn\nvi boede i København\nCity of Copenhagen`,
    ],
    [
      'municipality',
      { text: 'Frederiksberg', code: '0147' },
      'Frederiksberg\nFr.berg\nFrb.\nFr. berg\nFrederiksberg Kommune\nFredriksberg\nFrb.berg',
    ],
    [
      'municipality',
      { text: 'Aarhus', code: '0751' },
      'Aarhus\nÅrhus\nArhus\nÅrhus kommune\nAarhus Kommune\nAahrus\ni Århus\nthe municipality of Aarhus\nAarhus municipality',
    ],
    ['municipality', { text: 'Aalborg', code: '0851' }, 'Aalborg\nÅlborg\nÅlb.\nAlborg'],
    ['municipality', { text: 'Langå', code: '0717' }, 'Langå\nLangaa\nRanders\nFavrskov\nden hed Langå'],
    ['municipality', { text: 'Fredericia', code: '0607' }, 'Fredericia\nFredercia\nFrederecia'],
    ['municipality', { text: 'Høje-Taastrup', code: '0169' }, 'Høje Taastrup\nTåstrup\nHøje-Tåstrup Kommune'],
    ['municipality', { text: 'Sermersooq', code: '0956' }, 'Sermersooq\nKommuneqarfik Sermersooq\nSermersoq'],
    [
      'municipality',
      { text: 'Lyngby-Taarbæk', code: '0173' },
      'Lyngby\nLyngby Tårbæk\nLyngby-Taarbæk Kommune\nKgs. Lyngby\nKongens Lyngby',
    ],
    [
      'municipality',
      { text: 'Vesthimmerlands', code: '0820' },
      'Vesthimmerland\nVesthimmerlands Kommune\nVest Himmerland',
    ],
    ['place', 'Nykøbing F', 'Nykøbing F\nNykøbing Falster\nNykøbing F.\nNyk. F'],
    [
      'place',
      'København N',
      'København N\nKbh N\nKbh. N\n2200 København N\n2200 Kbh N\nCopenhagen N\nCph N\ni København',
    ],
    ['place', 'Frederiksberg C', 'Frederiksberg C\nFr.berg C\nFrb C\n1800 Frederiksberg C\nFrederiksberg'],
    ['place', 'Aarhus C', 'Aarhus C\nÅrhus C\n8000 Århus\nAarhus\ni Aarhus'],
    ['place', 'Kongens Lyngby', 'Kgs. Lyngby\nKongens Lyngby\n2800 Kgs Lyngby'],
    [
      'place',
      'Sankt Mortens',
      'Sankt Mortens\nSkt. Mortens\nSkt Mortens Kirke\nSankt Mortens Sogn\nSct. Mortens sogn\nSt. Mortens Church\nSankt Mortens kirkesogn\nsognet hed Sankt Mortens\nSkt. Morten\nSt Mortens',
    ],
    ['place', 'Vor Frue', 'Vor Frue\nVor Frue Sogn\nVor Frue Kirke\ni Vor Frue Kirke\nVor Frue sogns kirke'],
    ['place', 'Budolfi', 'Budolfi\nBudolfi Kirke\nBudolfi Sogn\nBudolfi domkirke\nBudolfi parish'],
    ['place', 'Nørre Alslev', 'Nørre Alslev\nNr. Alslev\nNørre-Alslev\nNr Alslev Kirke'],
    [
      'place',
      'Hvidovre',
      'Hvidovre\nHvidøvre\nHvidovre sogn\ni Hvidovre\nI was born in Hvidovre\njeg er født i Hvidovre',
    ],
    ['place', { text: 'Syrien' }, 'Syrien\nSyria\ni Syrien\nfra Syrien'],
    ['place', { text: 'Randers', code: '0730' }, 'Randers\nRanders Kommune\ni Randers'],
  ]);
  wrong([
    [
      'municipality',
      { text: 'Frederiksberg', code: '0147' },
      'Frederikshavn\nFrederikssund\nFr.havn\nFr.sund\nFredericia\nKbh',
    ],
    [
      'municipality',
      { text: 'København', code: '0101' },
      'Køge\nKbh Aarhus\nKøbenhavn og Aarhus\nOdense\nkøbenhavn, odense',
    ],
    ['municipality', { text: 'Randers', code: '0730' }, 'Langå\nRandbøl\nFavrskov'],
    ['municipality', { text: 'Rødovre', code: '0175' }, 'Hvidovre\nRødding'],
    ['place', 'København N', 'København S\nKbh NV\nKbh S\nCph K'],
    ['place', 'Nykøbing F', 'Nykøbing M\nNykøbing Sj\nNykøbing Mors'],
    ['place', 'Sankt Mortens', 'Sankt Markus\nSkt. Marie\nSkt Pauls Kirke\nSkt. Mortens, Skt. Pauls'],
    ['place', 'Kirke Hyllinge', 'Hyllinge\nKirke Såby'],
    ['place', 'Vor Frue', 'Vor Frelsers\nVor Frelsers Kirke'],
    ['place', 'Hvidovre', 'Rødovre\nHvide Sande\nHvidbjerg'],
  ]);
});

import { describe } from 'vitest';
import { honest, vague, wrong } from './table.ts';

const HOME = 'Vestergade 12, 2. tv';

describe('R18: addresses as callers say them and agents type them', () => {
  honest([
    [
      'street-address',
      HOME,
      `Vestergade 12
      vestergade 12 2 tv
      Vestergade 12, 2. tv.
      Vestergade 12 2.tv
      Vestergade 12 2tv
      Vestergade 12, 2 t.v.
      Vestergade 12 2. sal tv
      Vestergade 12 2sal tv
      Vestergade 12, 2. sal til venstre
      Vestergade 12 anden sal til venstre
      Vestergade tolv anden venstre
      Vestergade nr. 12
      Vestergade nr.12
      Vestergade nummer 12, 2. sal
      Vestergade12
      Vestergade12 2tv
      Vestergd. 12
      Vestergd 12
      Vesterg. 12
      Vester gade 12
      12 Vestergade
      second floor left, Vestergade 12
      2nd floor left, Vestergade 12
      2nd floor, left, 12 Vestergade
      on the second floor, Vestergade 12
      anden sal til venstre, Vestergade 12
      2. sal tv, Vestergade 12
      2. sal Vestergade 12
      Vestergade, 2. sal, nummer 12
      Vestergade 12 i Aarhus
      Vestergade 12 in Aarhus
      Vestergade 12, 8000 Aarhus C
      Vestergade 12, 2. tv, 8000 Århus C
      Vestergade 12, DK-8000 Aarhus
      8000 Aarhus C, Vestergade 12
      Aarhus, Vestergade 12
      det var Vestergade 12
      det var vist Vestergade 12
      jeg boede på Vestergade 12
      vi boede i Vestergade 12
      jeg tror det var Vestergade 12
      Vestergade 12 tror jeg
      øh Vestergade 12
      den hed Vestergade 12
      adressen var Vestergade 12
      I lived at Vestergade 12
      it was Vestergade 12
      I think it was Vestergade 12
      my address was Vestergade 12
      we lived on Vestergade 12
      Vestergade number 12
      Vestergade no. 12
      Vestergade twelve
      Vestergade aqqaneq-marluk
      Vestegade 12
      Vestergdae 12
      Vestergade 12 lejl. tv`,
    ],
    [
      'street-address',
      'Bakkevej 47B, st. th',
      `Bakkevej 47B st th\nBakkevej 47 B, stuen til højre\nBakkevej 47b st.th\nBakkevej 47B stth\nBakkevej syvogfyrre B\nBakkevej 47B ground floor right\nBakkev. 47B\nBakkevj 47b\nground floor right, Bakkevej 47B\nstuen th, Bakkevej 47B\nBakkevej 47 B i stuen\nBakkevej 47B, stueetagen, højre`,
    ],
    [
      'street-address',
      'Bakkevej 47, 4. th',
      'Bakkevej 47 4th\nBakkevej 47, 4. th\nBakkevej 47 4th floor\nBakkevej 47, 4th floor right\nBakkevej 47, 4 sal t.h.\n4th floor right, Bakkevej 47',
    ],
    [
      'street-address',
      'Gammel Kongevej 25',
      'Gl. Kongevej 25\nGl Kongevej 25\nGamle Kongevej 25\nGammel kongevej femogtyve\nGl kongevej fem og tyve\nGl. Kongevej twenty-five\nGammel Kongevej 25 på Frederiksberg\nGl. Kongev. 25',
    ],
    [
      'street-address',
      'Sankt Pauls Gade 104',
      'Skt. Pauls Gade 104\nSct Pauls gade 104\nSt. Pauls Gade 104\nSankt Paulsgade hundrede og fire\nSankt Pauls Gade one hundred and four\nSaint Pauls Gade 104',
    ],
    [
      'street-address',
      'Nordre Strandvej 250',
      'Ndr. Strandvej 250\nNordre Strandvej to hundrede og halvtreds\nNdr Strandvej tohundredeoghalvtreds\nNordre Strandvej two hundred and fifty',
    ],
    [
      'street-address',
      'H.C. Andersens Boulevard 9',
      'HC Andersens Boulevard 9\nH C Andersens Blvd 9\nH. C. Andersens Boul. 9\nHC Andersensboulevard 9',
    ],
    [
      'street-address',
      'Lyngbyvej 30, 4. 12',
      'Lyngbyvej 30, 4. sal dør 12\nLyngbyvej 30 4 12\nLyngbyvej 30, lejlighed nr. 12\nLyngbyvej 30, 4th floor apartment 12\nLyngbyvej 30 4. sal værelse 12',
    ],
    [
      'street',
      'Vestergade',
      'Vestergade\nVestergd.\nVesterg.\nvester gade\nVestergade 12\nden hed Vestergade\nvejen hed Vestergade\ngaden hed vist Vestergade\ndet var Vestergade\nVestergade i Aarhus\nVestergade, Aarhus\nVestergade in Aarhus\njeg boede på Vestergade\nthe street was called Vestergade\nit was Vestergade\nI think Vestergade\nVestergade tror jeg\nøh Vestergade\nVestergade i Odense C\nIt was called Vestergade',
    ],
    ['street', 'Silkeborgvej', 'Silkeborgv.\nSilkeborgvj\nSilkeborg vej\nSilkebogvej\nden hed Silkeborgvej'],
    ['street', 'Søndre Boulevard', 'Sdr. Boulevard\nSønder Boulevard\nSdr Blvd\nSondre Boulevard\nSoendre Boulevard'],
    [
      'street',
      'Dronning Margrethes Vej',
      'Dr. Margrethes Vej\nDronning Margrethes Vej\nDronn. Margrethes Vej\nDronning Margrethesvej\nDronning Margretes Vej',
    ],
    ['street', 'Åboulevarden', 'Åboulevarden\nAaboulevarden\nAboulevarden\nÅ boulevarden'],
    ['street', 'Præstø Allé', 'Præstø Alle\nPræstø all.\nPraesto Alle\nPresto Alle'],
  ]);
});

describe('R18: another home is wrong', () => {
  wrong([
    [
      'street-address',
      HOME,
      `Vestergade 21
      Vestergade 12A
      Vestergade 2
      Vestergade 12, 2. th
      Vestergade 12 2th
      Vestergade 12 3tv
      third floor left, Vestergade 12
      2nd floor right, Vestergade 12
      3. sal, Vestergade 12
      Østergade 12
      Nørregade 12
      Vesterbrogade 12
      Vestervej 12
      Vesterv. 12
      det var Østergade 12
      det var Vestergade 13
      Vestergade 12, Nørregade 3
      Nørregade 3, Vestergade 12
      Vestergade 11 eller 12
      Vestergade 12 eller 13
      Nørregade, Vestergade 12
      11 Vestergade 12
      12 Vestergade 13
      Vestergade 11, 12`,
    ],
    ['street-address', 'Bakkevej 47, 4. th', 'Bakkevej 47 4th left\nBakkevej 47 5th\nBakkevej 47, 4tv'],
    [
      'street',
      'Vestergade',
      'Østergade\nVestervej\nVesterv.\nVesterbrogade\nVestergade, Nørregade\nNørregade, Vestergade\nVestergade eller Nørregade\nVestergade i Nørregade\nNørregade i Vestergade\nden hed Østergade',
    ],
    ['street', 'Silkeborgvej', 'Silkeborggade\nViborgvej\nSilkeborgg.'],
    ['street', 'Gammel Kongevej', 'Kongevej\nNy Kongevej'],
  ]);
});

describe('R18: half an address is asked again', () => {
  vague('house-number', [
    [
      'street-address',
      HOME,
      'Vestergade\nden hed Vestergade\ndet var på Vestergade\nit was Vestergade\nVestergade i Aarhus',
    ],
  ]);
  vague('street-name', [['street-address', HOME, '12']]);
});

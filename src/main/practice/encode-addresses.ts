import { day } from './calendar.ts';
import { addressingName, type EncodeContext } from './encode-context.ts';
import { type Moment, moment, noMoment } from './moment.ts';
import { type AbroadStay, currentName, type Dwelling, type Home, type Person } from './person.ts';
import { municipalityCodeAt } from './places.ts';

/** Full addresses are known from here on (design facts, §5.7). */
const addressesSince = day(1977, 1, 1);

const place = ({ houseNumber, floor, door, building }: Dwelling) => ({
  HUSNR: houseNumber,
  ETAGE: floor,
  SIDEDOER: door.padStart(door === '' ? 0 : 4),
  BNR: building,
});

/** 002 and 003 (present address), 005 (emigrated), 023 and 024 (former addresses, stays abroad). */
export function addressRecords(person: Person, status: string, context: EncodeContext): readonly string[] {
  const { write, random } = context;
  const active = Number(status) < 30;
  const present = active ? person.homes.at(-1) : undefined;
  const moments = person.homes.map((home) => moment(home.from, random, person.untidiness / 2));
  const lines: string[] = [];
  person.homes.forEach((home, index) => {
    const from = moments[index];
    if (home === present || from === undefined || home.to === null || home.to < addressesSince) return;
    const to = moments[index + 1]?.day === home.to ? moments[index + 1] : undefined;
    lines.push(...formerRecords(person, home, from, to ?? moment(home.to, random, 0), context));
  });
  const since = moments.at(-1);
  if (present !== undefined && since !== undefined) lines.push(presentRecord(person, present, since, context));
  lines.push(clearTextRecord(person, present, context));
  for (const stay of person.abroad) lines.push(stayRecord(person, stay, context));
  if (person.left?.how === '80') {
    const { country, on } = person.left;
    const fields = { UDR_LANDEKOD: country, UDRDTO: moment(on, random, 0).text, UDLANDADR1: 'Main Street 12' };
    lines.push(write('005', person.cpr, fields));
  }
  return lines;
}

function presentRecord(person: Person, home: Home, since: Moment, { write, random }: EncodeContext): string {
  const { dwelling } = home;
  const code = dwelling.street.municipality.code;
  const arrival = person.homes.findLastIndex(({ dwelling: { street } }) => street.municipality.code !== code) + 1;
  const came = person.homes[arrival] ?? home;
  const before = person.homes[arrival - 1];
  const arrived = came === home ? since : moment(came.from, random, 0);
  const fromAbroad = before === undefined || before.to !== came.from;
  return write('002', person.cpr, {
    KOMKOD: code,
    VEJKOD: dwelling.street.code,
    ...place(dwelling),
    CONVN: home.careOf,
    TILFLYDTO: since.text,
    TILFLYDT_UMRK: since.flag,
    TILFLYKOMDTO: arrived.text,
    TILFLYKOMDT_UMRK: arrived.flag,
    FRAFLYKOMKOD: fromAbroad ? '0000' : municipalityCodeAt(before.dwelling.street, before.to),
    FRAFLYKOMDTO: fromAbroad ? noMoment.text : arrived.text,
    'START_MYNKOD-ADRTXT': '0000',
  });
}

function formerRecords(
  person: Person,
  home: Home,
  from: Moment,
  to: Moment,
  context: EncodeContext,
): readonly string[] {
  const { write, random } = context;
  const { dwelling } = home;
  const row = {
    KOMKOD: municipalityCodeAt(dwelling.street, home.to),
    VEJKOD: dwelling.street.code,
    ...place(dwelling),
    CONVN: home.careOf,
    TILFLYDTO: from.text,
    TILFLYDT_UMRK: from.flag,
    FRAFLYDTO: to.text,
    FRAFLYDTO_UMRK: to.flag,
  };
  const lines = [write('023', person.cpr, row)];
  if (random.chance(person.untidiness)) {
    lines.push(
      write('023', person.cpr, { ...row, ANNKOR: random.pick(['K', 'K', 'A', 'Æ']), ETAGE: '', SIDEDOER: '' }),
    );
  }
  // Undone without a marker: moved in after having moved out.
  if (random.chance(person.untidiness / 20)) {
    lines.push(write('023', person.cpr, { ...row, TILFLYDTO: to.text, FRAFLYDTO: from.text, HUSNR: '001' }));
  }
  return lines;
}

function stayRecord(person: Person, stay: AbroadStay, { write }: EncodeContext): string {
  return write('024', person.cpr, {
    UDR_LANDEKOD: stay.outCountry,
    UDRDTO: stay.out?.text ?? noMoment.text,
    UDRDTO_UMRK: stay.out?.flag ?? ' ',
    INDR_LANDEKOD: stay.backCountry,
    INDRDTO: stay.back?.text ?? noMoment.text,
    INDRDTO_UMRK: stay.back?.flag ?? ' ',
  });
}

function clearTextRecord(person: Person, home: Home | undefined, { write }: EncodeContext): string {
  const ADRNVN = addressingName(currentName(person));
  if (home === undefined) return write('003', person.cpr, { ADRNVN, POSTNR: '0000', KOMKOD: '0000', VEJKOD: '0000' });
  const { street } = home.dwelling;
  return write('003', person.cpr, {
    ADRNVN,
    CONVN: home.careOf,
    STANDARDADR: oneLine(home.dwelling),
    POSTNR: street.district.postalCode,
    POSTDISTTXT: street.district.name,
    KOMKOD: street.municipality.code,
    VEJKOD: street.code,
    ...place(home.dwelling),
    VEJADRNVN: shortStreetName(street.name),
  });
}

/** As CPR writes it since 2023: `Skovvej 12A, 1. tv`, cut at 34 characters. */
function oneLine({ street, houseNumber, floor, door }: Dwelling): string {
  const number = houseNumber.replace(/^0+/, '');
  const unit = [floor === '' ? '' : `${floor.replace(/^0+/, '')}.`, door.replace(/^0+/, '')].filter(Boolean).join(' ');
  return `${street.name} ${number}${unit === '' ? '' : `, ${unit}`}`.slice(0, 34);
}

/** VEJADRNVN holds 20 characters. */
function shortStreetName(name: string): string {
  const short =
    name.length <= 20 ? name : name.replace('Gammel', 'Gl.').replace('Boulevard', 'Blvd').replace(/vej$/, 'v');
  return short.slice(0, 20).trimEnd();
}

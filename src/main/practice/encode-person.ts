import { type Day, iso } from './calendar.ts';
import { addressRecords } from './encode-addresses.ts';
import { addressingName, type EncodeContext } from './encode-context.ts';
import { familyRecords } from './encode-family.ts';
import { nameRecords } from './encode-names.ts';
import { noMoment } from './moment.ts';
import type { Person } from './person.ts';

/** CPR status of a life as of today: dead, disappeared, emigrated, or active in the Danish or Greenlandic register. */
function statusOf(person: Person, today: Day): { readonly status: string; readonly since: Day | null } {
  if (person.dies <= today) return { status: '90', since: person.dies };
  if (person.left !== null) return { status: person.left.how, since: person.left.on };
  return { status: person.homes.at(-1)?.dwelling.street.municipality.greenlandic ? '05' : '01', since: null };
}

const noon = (at: Day) => `${iso(at).replaceAll('-', '')}1200`;

/** All records of one person, types in ascending order. A replaced number has records of its own behind them. */
export function personRecords(person: Person, context: EncodeContext): readonly string[] {
  const { write, today, random } = context;
  const { cpr, sex, born, citizenships } = person;
  const { status, since } = statusOf(person, today);
  const flag = person.bornUncertain ? '*' : ' ';
  const lines = [
    write('001', cpr, {
      STATUS: status,
      STATUSHAENSTART: since === null ? noMoment.text : noon(since),
      KOEN: sex,
      FOED_DT: iso(born),
      FOED_DT_UMRK: flag,
      'START_DT-PERSON': iso(person.replaced?.to ?? born),
      STILLING: person.occupation,
    }),
    ...addressRecords(person, status, context),
    ...nameRecords(person, context),
    write('009', cpr, { 'START_MYNKOD-FOEDESTED': person.birthplace }),
    write('011', cpr, { FKIRK: person.church, 'START_DT-FOLKEKIRKE': iso(born) }),
    ...familyRecords(person, context),
  ];
  citizenships.forEach(({ country, from }, index) => {
    const next = citizenships[index + 1];
    const common = { LANDEKOD: country, 'HAENSTART-STATSBORGERSKAB': from.text };
    if (next === undefined) {
      lines.push(write('010', cpr, { ...common, 'HAENSTART_UMRK-STATSBORGERSKAB': from.flag }));
    } else {
      const end = { 'HAENSLUT-STATSBORGERSKAB': next.from.text, 'HAENSLUT_UMRK-STATSBORGERSKAB': next.from.flag };
      lines.push(write('027', cpr, { ...common, 'HAENSTART_UMRK-STATSBORGERSKAB': from.flag, ...end }));
    }
  });
  for (const { kind, from } of person.protections) {
    lines.push(write('004', cpr, { BESKYTTYPE: kind, 'START_DT-BESKYTTELSE': iso(from) }));
  }
  if (person.guardianSince !== null) {
    lines.push(write('017', cpr, { 'START_DT-UMYNDIG': iso(person.guardianSince), UMYN_RELTYP: '0000' }));
  }
  if (person.left?.how === '70') lines.push(write('007', cpr, { FORSVINDDTO: noon(person.left.on) }));
  if (person.untidiness > 0 && random.chance(0.01)) {
    const gone = born + random.between(8000, 9000);
    if (gone + 90 < today) {
      lines.push(write('025', cpr, { FORSVINDDTO: noon(gone), GENFINDDTO: noon(gone + 90) }));
    }
  }
  if (person.replaced !== null) {
    const { cpr: old, from, to } = person.replaced;
    lines.push(write('022', cpr, { PNR: old, 'START_DT-PERSON': iso(from), 'SLUT_DT-PERSON': iso(to) }));
  }
  lines.sort((a, b) => (a.slice(0, 3) < b.slice(0, 3) ? -1 : a.slice(0, 3) > b.slice(0, 3) ? 1 : 0));
  return person.replaced === null ? lines : [...lines, ...replacedRecords(person, context)];
}

/** The record of a number that is not in force any more: it points at the one that is. */
function replacedRecords(person: Person, { write }: EncodeContext): readonly string[] {
  const old = person.replaced;
  const name = person.names[0];
  if (old === null || name === undefined) return [];
  return [
    write('001', old.cpr, {
      PNRGAELD: person.cpr,
      STATUS: old.status,
      STATUSHAENSTART: noon(old.to),
      KOEN: old.sex,
      FOED_DT: iso(old.born),
      'START_DT-PERSON': iso(old.from),
      'SLUT_DT-PERSON': iso(old.to),
    }),
    write('003', old.cpr, { ADRNVN: addressingName(name), POSTNR: '0000', KOMKOD: '0000', VEJKOD: '0000' }),
    write('008', old.cpr, {
      FORNVN: name.given,
      MELNVN: name.middle,
      EFTERNVN: name.surname,
      NVNHAENSTART: name.from.text,
      'HAENSTART_UMRK-NAVNE': name.from.flag,
      ADRNVN: addressingName(name),
    }),
  ];
}

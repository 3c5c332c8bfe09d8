import { ageAt, type Day, iso } from './calendar.ts';
import type { EncodeContext } from './encode-context.ts';
import { type Moment, noMoment, plainMoment } from './moment.ts';
import { type CivilStatus, isRegistered, type OutsideParent, type Person } from './person.ts';

const nobody = '0000000000';

/** 012 and 029 (civil status), 013 and 030 (separation), 014 (children), 015 (parents), 016 (custody). */
export function familyRecords(person: Person, context: EncodeContext): readonly string[] {
  const { write, today } = context;
  const { cpr } = person;
  const children = person.children.filter(({ born }) => born <= today);
  const lines = [
    ...civilRecords(person, context),
    ...children.sort((a, b) => a.born - b.born).map((child) => write('014', cpr, { 'PNR-BARN': child.cpr })),
    write('015', cpr, {
      MOR_DT: iso(person.born),
      ...parentFields('MOR', person.mother),
      FAR_DT: iso(person.born),
      ...parentFields('FAR', person.father),
    }),
  ];
  if (ageAt(person.born, today) < 18) {
    if (person.mother !== null) lines.push(custody(person, '0003', context));
    if (person.father !== null) lines.push(custody(person, '0004', context));
  }
  return lines;
}

function custody(child: Person, kind: string, { write }: EncodeContext): string {
  return write('016', child.cpr, { 'RELTYP-FORAELDREMYN': kind, 'START_DT-FORAELDREMYN': iso(child.born) });
}

function parentFields(slot: 'MOR' | 'FAR', parent: Person | OutsideParent | null): Readonly<Record<string, string>> {
  if (parent === null) return { [`PNR${slot}`]: nobody };
  if (isRegistered(parent)) return { [`PNR${slot}`]: parent.cpr };
  return { [`PNR${slot}`]: nobody, [`${slot}_FOED_DT`]: iso(parent.born), [`${slot}NVN`]: parent.name.slice(0, 34) };
}

function civilRecords(person: Person, { write, today, random }: EncodeContext): readonly string[] {
  const spells: CivilStatus[] = [...person.civil];
  const dead = person.dies <= today;
  if (dead) spells.push({ code: 'D', spouse: null, from: plainMoment(person.dies), separated: null });
  if (spells.length === 0 || (dead && spells.length === 1)) {
    spells.unshift({ code: 'U', spouse: null, from: { day: person.born, ...noMoment }, separated: null });
  }
  const lines: string[] = [];
  spells.forEach((spell, index) => {
    const end = spells[index + 1]?.from;
    lines.push(...spellRecords(person, spell, end, write));
    if (end !== undefined && random.chance(person.untidiness)) {
      const row = civilFields(spell);
      lines.push(write('029', person.cpr, { ...row, CIVST: 'F', ANNKOR: random.pick(['K', 'A']), ...endFields(end) }));
    }
  });
  return lines;
}

const civilFields = ({ code, spouse, from, separated }: CivilStatus) => ({
  CIVST: code,
  AEGTEPNR: spouse?.cpr ?? (code === 'G' ? nobody : ''),
  'HAENSTART-CIVILSTAND': from.text,
  'HAENSTART_UMRK-CIVILSTAND': from.flag,
  'SEP_HENVIS-CIVILSTAND': separated === null ? '' : link(separated),
});

const endFields = (end: Moment) => ({ 'HAENSLUT-CIVILSTAND': end.text, 'HAENSLUT_UMRK-CIVILSTAND': end.flag });

const link = (separated: Day) => `${iso(separated).replaceAll('-', '')}0854`;

function spellRecords(
  { cpr }: Person,
  spell: CivilStatus,
  end: Moment | undefined,
  write: EncodeContext['write'],
): readonly string[] {
  const { separated } = spell;
  const start = separated === null ? null : { 'START_DT-SEPARATION': iso(separated) };
  if (end === undefined) {
    const present = write('012', cpr, civilFields(spell));
    if (separated === null) return [present];
    return [present, write('013', cpr, { 'SEP_HENVIS-SEPARATION': link(separated), ...start })];
  }
  const former = write('029', cpr, { ...civilFields(spell), ...endFields(end) });
  if (separated === null) return [former];
  const over = { 'SEP_HENVIS-SEPARATION': link(separated), ...start, 'SLUT_DT-SEPARATION': iso(end.day) };
  return [former, write('030', cpr, over)];
}

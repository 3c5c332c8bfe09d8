import type { Layout } from './layout.ts';
import { fieldsOf, type ReadField, type RowRule, type SqlValue } from './row-rule.ts';
import { code, holds, place, text, timestamp } from './values.ts';

const insertAddress = `INSERT INTO address (cpr, current, municipality_code, street_code, house_number, floor, door,
  building_number, moved_in, moved_out, municipality_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** House number, floor, door and building number, as four columns. */
function placesOf(f: (name: string) => ReadField): (record: string) => readonly (string | null)[] {
  const fields = [f('HUSNR'), f('ETAGE'), f('SIDEDOER'), f('BNR')];
  return (record) => fields.map((field) => place(field(record)));
}

function present(layout: Layout): RowRule {
  const f = fieldsOf(layout, '002');
  const [cpr, municipality, street, places] = [f('PNR'), f('KOMKOD'), f('VEJKOD'), placesOf(f)];
  const [movedIn, movedInFlag] = [f('TILFLYDTO'), f('TILFLYDT_UMRK')];
  const [arrived, arrivedFlag] = [f('TILFLYKOMDTO'), f('TILFLYKOMDT_UMRK')];
  return {
    type: '002',
    sql: insertAddress,
    rows(r) {
      const known = code(municipality(r));
      if (known === null) return [];
      const since = timestamp(movedIn(r), movedInFlag(r));
      return [[cpr(r), 1, known, street(r), ...places(r), since, null, timestamp(arrived(r), arrivedFlag(r))]];
    },
  };
}

/** The parts of a timestamp that are known: `196100001299` is `1961`, zeros are nothing. */
const knownPart = (moment: string): string => /^(?!0000)\d{4}(?:(?!00)\d\d(?:(?!00)\d{6})?)?/.exec(moment)?.[0] ?? '';

/** A move in after the move out was undone, though no marker says so. Unknown parts do not speak against a row. */
function undone(movedIn: string, movedOut: string): boolean {
  const [start, end] = [knownPart(movedIn), knownPart(movedOut)];
  const common = Math.min(start.length, end.length);
  return start.slice(0, common) > end.slice(0, common);
}

function former(layout: Layout): RowRule {
  const f = fieldsOf(layout, '023');
  const [cpr, marker, municipality, street, places] = [f('PNR'), f('ANNKOR'), f('KOMKOD'), f('VEJKOD'), placesOf(f)];
  const [movedIn, movedInFlag] = [f('TILFLYDTO'), f('TILFLYDT_UMRK')];
  const [movedOut, movedOutFlag] = [f('FRAFLYDTO'), f('FRAFLYDTO_UMRK')];
  return {
    type: '023',
    sql: insertAddress,
    rows(r) {
      const known = code(municipality(r));
      const [start, end] = [movedIn(r), movedOut(r)];
      if (known === null || !holds(marker(r)) || undone(start, end)) return [];
      const row: SqlValue[] = [cpr(r), 0, known, street(r), ...places(r)];
      return [[...row, timestamp(start, movedInFlag(r)), timestamp(end, movedOutFlag(r)), null]];
    },
  };
}

function clearText(layout: Layout): RowRule {
  const f = fieldsOf(layout, '003');
  const [cpr, name, postalCode, district] = [f('PNR'), f('ADRNVN'), f('POSTNR'), f('POSTDISTTXT')];
  const [municipality, street, places] = [f('KOMKOD'), f('VEJKOD'), placesOf(f)];
  return {
    type: '003',
    sql: `INSERT INTO clear_address (cpr, addressing_name, postal_code, postal_district, municipality_code, street_code,
            house_number, floor, door, building_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    rows: (r) => [
      [
        cpr(r),
        text(name(r)),
        code(postalCode(r)),
        text(district(r)),
        code(municipality(r)),
        text(street(r)),
        ...places(r),
      ],
    ],
  };
}

/** Emigration without return (005) and with (024). */
function migration(layout: Layout, type: '005' | '024'): RowRule {
  const f = fieldsOf(layout, type);
  const [cpr, to, left, leftFlag] = [f('PNR'), f('UDR_LANDEKOD'), f('UDRDTO'), f('UDRDTO_UMRK')];
  const ended = type === '024';
  const marker = ended ? f('ANNKOR') : () => ' ';
  const [from, came, cameFlag] = ended
    ? [f('INDR_LANDEKOD'), f('INDRDTO'), f('INDRDTO_UMRK')]
    : [() => '', () => '', () => ' '];
  return {
    type,
    sql: `INSERT INTO migration (cpr, current, emigrated_on, to_country, immigrated_on, from_country)
          VALUES (?, ?, ?, ?, ?, ?)`,
    rows(r) {
      if (!holds(marker(r))) return [];
      const away = timestamp(left(r), leftFlag(r));
      return [[cpr(r), ended ? 0 : 1, away, code(to(r)), timestamp(came(r), cameFlag(r)), code(from(r))]];
    },
  };
}

/** 002, 003, 005, 023 and 024. */
export const addressRules = (layout: Layout): readonly RowRule[] => [
  present(layout),
  clearText(layout),
  former(layout),
  migration(layout, '005'),
  migration(layout, '024'),
];

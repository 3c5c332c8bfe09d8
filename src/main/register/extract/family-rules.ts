import type { Layout } from './layout.ts';
import { fieldsOf, type RowRule, type SqlValue } from './row-rule.ts';
import { date10, holds, number, reliable, text, timestamp } from './values.ts';

function civilStatus(layout: Layout, type: '012' | '029'): RowRule {
  const f = fieldsOf(layout, type);
  const [cpr, status, spouse] = [f('PNR'), f('CIVST'), f('AEGTEPNR')];
  const [name, nameMark, born, bornFlag] = [f('AEGTENVN'), f('AEGTENVN_MRK'), f('AEGTEFOED_DT'), f('AEGTEFOEDDT_UMRK')];
  const [from, fromFlag] = [f('HAENSTART-CIVILSTAND'), f('HAENSTART_UMRK-CIVILSTAND')];
  const former = type === '029';
  const marker = former ? f('ANNKOR') : () => ' ';
  const [to, toFlag] = former ? [f('HAENSLUT-CIVILSTAND'), f('HAENSLUT_UMRK-CIVILSTAND')] : [() => '', () => ' '];
  return {
    type,
    sql: `INSERT INTO civil_status (cpr, current, code, spouse_cpr, spouse_name, spouse_birth_date, spouse_reliable,
            valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    rows(r) {
      if (!holds(marker(r)) || status(r) === ' ') return [];
      return [
        [
          cpr(r),
          former ? 0 : 1,
          status(r),
          number(spouse(r)),
          text(name(r)),
          date10(born(r), bornFlag(r)),
          reliable(nameMark(r)),
          timestamp(from(r), fromFlag(r)),
          timestamp(to(r), toFlag(r)),
        ],
      ];
    },
  };
}

function child(layout: Layout): RowRule {
  const f = fieldsOf(layout, '014');
  const [cpr, childNumber] = [f('PNR'), f('PNR-BARN')];
  return {
    type: '014',
    sql: 'INSERT INTO child (cpr, child_cpr) VALUES (?, ?)',
    rows(r) {
      const known = number(childNumber(r));
      return known === null ? [] : [[cpr(r), known]];
    },
  };
}

/** The second place is the father's or the co-mother's; nothing here tells them apart, and nothing asks. */
function parents(layout: Layout): RowRule {
  const f = fieldsOf(layout, '015');
  const cpr = f('PNR');
  const places = [
    [f('PNRMOR'), f('MORNVN'), f('MORNVN_MRK'), f('MOR_FOED_DT'), f('MOR_FOED_DT_UMRK')],
    [f('PNRFAR'), f('FARNVN'), f('FARNVN_MRK'), f('FAR_FOED_DT'), f('FAR_FOED_DT_UMRK')],
  ] as const;
  return {
    type: '015',
    sql: 'INSERT INTO parent (cpr, place, parent_cpr, name, birth_date, reliable) VALUES (?, ?, ?, ?, ?, ?)',
    rows(r) {
      const rows: SqlValue[][] = [];
      for (const [index, [parent, name, mark, born, bornFlag]] of places.entries()) {
        const [known, called, on] = [number(parent(r)), text(name(r)), date10(born(r), bornFlag(r))];
        if (known || called || on) rows.push([cpr(r), index + 1, known, called, on, reliable(mark(r))]);
      }
      return rows;
    },
  };
}

/** 012, 014, 015 and 029. */
export const familyRules = (layout: Layout): readonly RowRule[] => [
  civilStatus(layout, '012'),
  civilStatus(layout, '029'),
  child(layout),
  parents(layout),
];

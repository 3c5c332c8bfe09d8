import { fold } from '../name-key.ts';
import type { Layout } from './layout.ts';
import { fieldsOf, type RowRule } from './row-rule.ts';
import { holds, reliable, text, timestamp } from './values.ts';

export const insertName = `INSERT INTO name (cpr, current, given, middle, surname, reliable, valid_from, valid_to, folded)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function name(layout: Layout, type: '008' | '026'): RowRule {
  const f = fieldsOf(layout, type);
  const [cpr, given, middle, surname] = [f('PNR'), f('FORNVN'), f('MELNVN'), f('EFTERNVN')];
  const [givenMark, middleMark, surnameMark] = [f('FORNVN_MRK'), f('MELNVN_MRK'), f('EFTERNVN_MRK')];
  const [from, fromFlag] = [f('NVNHAENSTART'), f('HAENSTART_UMRK-NAVNE')];
  const former = type === '026';
  const marker = former ? f('ANNKOR') : () => ' ';
  const [to, toFlag] = former ? [f('NVNHAENSLUT'), f('HAENSLUT_UMRK-NAVNE')] : [() => '', () => ' '];
  return {
    type,
    sql: insertName,
    rows(r) {
      const first = given(r).trim();
      const last = surname(r).trim();
      // A child that has no name yet has an 008 without one.
      if ((first === '' && last === '') || !holds(marker(r))) return [];
      const between = text(middle(r));
      return [
        [
          cpr(r),
          former ? 0 : 1,
          first,
          between,
          last,
          reliable(givenMark(r), middleMark(r), surnameMark(r)),
          timestamp(from(r), fromFlag(r)),
          timestamp(to(r), toFlag(r)),
          fold({ given: first, middle: between, surname: last }),
        ],
      ];
    },
  };
}

/** 008 and 026. */
export const nameRules = (layout: Layout): readonly RowRule[] => [name(layout, '008'), name(layout, '026')];

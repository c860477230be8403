import type { Finding } from '#src/modules/village-data/import/index.ts';
import { count, rupiah } from '#lib/format/money.ts';
import * as m from '#lib/paraglide/messages.js';

/** What is wrong with a line of a file, and what to do. `isMoney`: its numbers are rupiah. */
export function sayFinding({ problem, facts }: Finding, isMoney: boolean): string {
  const text = (name: string): string => String(facts[name] ?? '');
  const sum = (name: string): string => (isMoney ? rupiah : count)(Number(facts[name]));
  const value = text('value');
  switch (problem) {
    case 'required':
      return facts['mapped'] === 'no' ? m.import_wrong_no_column() : m.import_wrong_required();
    case 'unknown_code':
      return m.import_wrong_unknown_code({ value, known: text('known') });
    case 'duplicate':
      return m.import_wrong_duplicate({ first: text('first') });
    case 'not_a_number':
      return m.import_wrong_not_a_number({ value });
    case 'ambiguous_number':
      return m.import_wrong_ambiguous_number({ value });
    case 'not_whole':
      return m.import_wrong_not_whole({ value });
    case 'too_many_decimals':
      return m.import_wrong_too_many_decimals({ value, decimals: text('decimals') });
    case 'below_zero':
      return m.import_wrong_below_zero({ value });
    case 'too_large':
      return m.import_wrong_too_large({ value });
    case 'not_a_date':
      return m.import_wrong_not_a_date({ value });
    case 'not_a_link':
      return m.import_wrong_not_a_link({ value });
    case 'too_long':
      return m.import_wrong_too_long({ most: text('most') });
    case 'personal_number':
      return m.import_wrong_personal_number();
    case 'ragged':
      return m.import_wrong_ragged({ cells: text('cells'), heads: text('heads') });
    case 'sum_differs':
      return m.import_wrong_sum_differs({
        code: text('code'),
        stated: sum('stated'),
        sum: sum('sum'),
        difference: sum('difference'),
      });
    case 'parent_missing':
      return m.import_wrong_parent_missing({ code: text('code'), parent: text('parent') });
    case 'above_budget':
      return m.import_wrong_above_budget({ planned: sum('planned'), come: sum('come'), above: sum('above') });
  }
}

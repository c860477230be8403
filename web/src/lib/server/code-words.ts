import type { App } from '#src/app/compose.ts';
import { getLocale } from '#lib/language.ts';
import * as m from '#lib/paraglide/messages.js';
import { moduleNamed, titleOf } from './module-words.ts';

/** What public codes begin with, as the kinds of cases say it: `P (Pesanan) atau S (Surat)`. */
export function codeWords({ modules, cases }: Pick<App, 'modules'> & { cases: Pick<App['cases'], 'kinds'> }): string {
  const words = cases.kinds.map(({ codePrefix, module: name }) => {
    const module = moduleNamed({ modules }, name);
    return `${codePrefix} (${module ? titleOf(module) : m.orders_find_order()})`;
  });
  return new Intl.ListFormat(getLocale(), { type: 'disjunction' }).format(words);
}

import type { App } from '#src/app/compose.ts';
import type { ProductView } from '#src/hub/catalog/index.ts';
import { isOn } from '#src/kernel/is-on.ts';
import { getLocale } from '#lib/language.ts';
import { labelOf } from './module-words.ts';
import { said } from './said.ts';

/** A line of a product's page: how it belongs to its village. */
export interface BelongingLine {
  readonly href: string;
  readonly label: string;
}

/** What the modules that are on in its village say of a product. */
export async function belongingsOf(
  { modules, facts }: Pick<App, 'modules' | 'facts'>,
  { name, category, village }: Pick<ProductView, 'name' | 'category' | 'village'>,
): Promise<readonly BelongingLine[]> {
  const at = (await facts.get()).village(village.id);
  return modules.flatMap((module) => {
    const found = at && isOn(module, at) ? module.belongs?.({ name, category: category.id }, village) : null;
    if (!found) return [];
    const what = found.what[getLocale()];
    return [
      {
        href: found.path,
        label: said(found.label, { what, village: village.name }) ?? `${labelOf(module, found.label)}: ${what}`,
      },
    ];
  });
}

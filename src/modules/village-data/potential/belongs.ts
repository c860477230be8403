import type { Belonging } from '../../../hub/village-page/index.ts';
import { craftOf } from '../definitions/index.ts';
import { potentialPath } from './path.ts';

/** The craft of a product, as its page leads to the potential of the village. */
export function belongs(
  { name, category }: { readonly name: string; readonly category: string },
  { slug }: { readonly slug: string },
): Belonging | null {
  const craft = craftOf(name, category);
  if (!craft) return null;
  const label = craft.commodity === undefined ? 'village_data_belongs_craft' : 'village_data_belongs_crop';
  return { label, what: craft.title, path: `${potentialPath(slug)}#${craft.slug}` };
}

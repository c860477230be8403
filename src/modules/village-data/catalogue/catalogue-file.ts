import type { Deps } from '../../../foundation/deps.ts';
import type { PublicFile } from '../../../kernel/public-file.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Thing } from './graph.ts';
import { jsonLd } from './json-ld.ts';
import { readCatalogue } from './read-catalogue.ts';
import { turtle } from './turtle.ts';

const FORMS = {
  ttl: { contentType: 'text/turtle; charset=utf-8', write: turtle },
  jsonld: {
    contentType: 'application/ld+json; charset=utf-8',
    write: (graph: Thing) => `${JSON.stringify(jsonLd(graph), null, 1)}\n`,
  },
} as const;

/** The catalogue's page of one village, of the first one when none is named, in one of its forms. Refusals: {@link readCatalogue}. */
export async function catalogueFile(
  deps: Pick<Deps, 'db' | 'facts' | 'origin'>,
  village: string | undefined,
  form: keyof typeof FORMS,
): Promise<Result<PublicFile>> {
  const read = await readCatalogue(deps, village ?? null);
  if (!read.ok) return read;
  const { contentType, write } = FORMS[form];
  const { graph, changedAt } = read.value;
  return ok({ body: write(graph), contentType, name: `catalog.${form}`, changedAt, forEver: false, location: null });
}

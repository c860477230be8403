import * as v from 'valibot';
import { about, answer, picture as bytesIn, routes, takes, type RouteFacts } from '../../../http/route.ts';
import { importFile } from './import-file.ts';
import { tryImport } from './try-import.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Village data',
  summary,
  refuses: ['unauthenticated', 'not_found', 'forbidden', 'conflict'],
  ...more,
});

const text = v.optional(v.string());
/** `mapping`: the names of the dataset's columns by the position of the file's, joined by commas; empty for what is left out. */
const ReadAsSchema = v.object({ sheet: text, mapping: text });
const ImportedAsSchema = v.object({
  ...ReadAsSchema.entries,
  asOf: text,
  reason: text,
  sha256: text,
  yes: v.optional(v.picklist(['true', 'false'])),
});

/** What a query says, as the use-case takes it. What is not there is left out; what is no number stays one that is refused. */
function inputOf(query: unknown, path: object, bytes: Uint8Array): object {
  const { sheet, mapping, yes, ...rest } = query as Record<string, string | undefined>;
  return {
    ...rest,
    ...(sheet !== undefined && { sheet: sheet === '' ? NaN : Number(sheet) }),
    ...(mapping !== undefined && { mapping: mapping.split(',').map((name) => name || null) }),
    ...(yes !== undefined && { yes: yes === 'true' }),
    ...path,
    bytes,
  };
}

/** Files of the office for the data of its village. */
export const dataImports = routes()
  .post(
    '/villages/:villageId/datasets/:dataset/import-checks',
    about(
      facts('Says what a file (the body: CSV or XLSX) would publish and what is wrong with it; keeps nothing.', {
        sends: 'table',
        gives: v.looseObject({
          sha256: v.string(),
          lines: v.number(),
          errorCount: v.number(),
          warningCount: v.number(),
        }),
      }),
    ),
    takes('query', ReadAsSchema),
    async (c) =>
      answer(c, await tryImport(c.var.deps, c.var.ctx, inputOf(c.req.valid('query'), c.req.param(), await bytesIn(c)))),
  )
  .post(
    '/villages/:villageId/datasets/:dataset/imports',
    about(
      facts('Makes a draft of a file (the body: CSV or XLSX) that waits for an officer’s yes.', {
        sends: 'table',
        status: 201,
        gives: v.object({ id: v.string(), state: v.string() }),
      }),
    ),
    takes('query', ImportedAsSchema),
    async (c) =>
      answer(
        c,
        await importFile(c.var.deps, c.var.ctx, inputOf(c.req.valid('query'), c.req.param(), await bytesIn(c))),
        201,
      ),
  );

import * as v from 'valibot';
import { about, answer, routes, takes, type RouteFacts } from '../../../http/route.ts';
import { importFile } from './import-file.ts';
import { tryImport } from './try-import.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Village data',
  summary,
  refuses: ['unauthenticated', 'not_found', 'forbidden', 'conflict'],
  ...more,
});

const text = v.optional(v.string());
/**
 * `file`: CSV or XLSX. `mapping`: the names of the dataset's columns by the position of the file's, joined by commas; empty for what is
 * left out. `fixed`: JSON, one value for all rows by the name of a column that the file has not.
 */
const ReadAsSchema = v.object({ file: v.any(), sheet: text, mapping: text, fixed: text });
const ImportedAsSchema = v.object({
  ...ReadAsSchema.entries,
  asOf: text,
  reason: text,
  sha256: text,
  yes: v.optional(v.picklist(['true', 'false'])),
});

/** What a form says, as the use-case takes it. What is not there is left out; what is no number or no JSON stays what is refused. */
async function inputOf(form: unknown, path: object): Promise<object> {
  const { file, sheet, mapping, fixed, yes, ...rest } = form as Record<string, string | File | undefined>;
  return {
    ...rest,
    ...(file instanceof File && { bytes: new Uint8Array(await file.arrayBuffer()) }),
    ...(sheet !== undefined && { sheet: sheet === '' ? NaN : Number(sheet) }),
    ...(mapping !== undefined && {
      mapping: String(mapping)
        .split(',')
        .map((name) => name || null),
    }),
    ...(fixed !== undefined && { fixed: jsonIn(String(fixed)) }),
    ...(yes !== undefined && { yes: yes === 'true' }),
    ...path,
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Files of the office for the data of its village. */
export const dataImports = routes()
  .post(
    '/villages/:villageId/datasets/:dataset/import-checks',
    about(
      facts('Says what a file (CSV or XLSX) would publish and what is wrong with it; keeps nothing.', {
        gives: v.looseObject({
          sha256: v.string(),
          lines: v.number(),
          errorCount: v.number(),
          warningCount: v.number(),
        }),
      }),
    ),
    takes('form', ReadAsSchema),
    async (c) => answer(c, await tryImport(c.var.deps, c.var.ctx, await inputOf(c.req.valid('form'), c.req.param()))),
  )
  .post(
    '/villages/:villageId/datasets/:dataset/imports',
    about(
      facts('Makes a draft of a file (CSV or XLSX) that waits for an officer’s yes.', {
        status: 201,
        gives: v.object({ id: v.string(), state: v.string() }),
      }),
    ),
    takes('form', ImportedAsSchema),
    async (c) =>
      answer(c, await importFile(c.var.deps, c.var.ctx, await inputOf(c.req.valid('form'), c.req.param())), 201),
  );

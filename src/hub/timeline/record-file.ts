import * as v from 'valibot';

/** How a receipt of the public log is given: a C2SP tlog-proof, which is text. */
export const RECEIPT_FILE = { contentType: 'text/plain; charset=utf-8', name: 'catatan.tlog-proof' } as const;

const count = v.pipe(v.number(), v.integer());

/** The steps of a case with their entries in the public log, from 0; null while one waits for its place. */
export const RecordSchema = v.array(v.object({ state: v.string(), at: count, entry: v.nullable(count) }));

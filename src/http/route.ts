import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { describeRoute, resolver, uniqueSymbol } from 'hono-openapi';
import type { GenericSchema, InferInput } from 'valibot';
import { sha256Hex } from '../kernel/hex.ts';
import type { PublicFile } from '../kernel/public-file.ts';
import { ok, refusal, refuse, type RefusalKind, type Result } from '../kernel/result.ts';
import type { RouteEnv } from './env.ts';
import { problem } from './problem.ts';
import { STATUS } from './status.ts';
import { ProblemSchema } from './problem-schema.ts';

export { answer, problem } from './problem.ts';

/** The start of a feature's chain of routes. */
export const routes = () => new Hono<RouteEnv>();

/** Transforms and own checks have no JSON Schema: the document then shows what may be sent, without them. */
const AS_SENT = { errorMode: 'ignore', typeMode: 'input' } as const;

/**
 * Says what a route takes: for the OpenAPI document and the typed client. It does not judge: the use-case parses with
 * the same schema after it has checked who asks, so that pages and API refuse alike. Hence the value is `unknown`.
 */
export function takes<const S extends GenericSchema, const Target extends 'json' | 'form' | 'query' | 'header'>(
  target: Target,
  schema: S,
): MiddlewareHandler<RouteEnv, string, { in: Record<Target, InferInput<S>>; out: Record<Target, unknown> }> {
  const read: MiddlewareHandler<RouteEnv> = async (c, next) => {
    const value = await READ[target](c);
    if (!value.ok) return problem(c, value.refusal);
    c.req.addValidatedData(target, value.value as object);
    return next();
  };
  return Object.assign(read, { [uniqueSymbol]: { target, ...resolver(schema, AS_SENT), options: AS_SENT } });
}

const READ: Readonly<
  Record<'json' | 'form' | 'query' | 'header', (c: Context) => Result<unknown> | Promise<Result<unknown>>>
> = {
  json: (c) => readJson(c.req.raw),
  form: (c) => readForm(c.req.raw),
  query: (c) => ok(c.req.query()),
  header: (c) => ok(c.req.header()),
};

/** Says what a route takes and leaves reading it to the route, which has an answer of its own to what cannot be read. */
export const mayTake = (target: 'json' | 'query', schema: GenericSchema): MiddlewareHandler<RouteEnv> =>
  Object.assign((async (_, next) => next()) satisfies MiddlewareHandler<RouteEnv>, {
    [uniqueSymbol]: { target, ...resolver(schema, AS_SENT), options: AS_SENT },
  });

/** A body together with what the path says already; the path wins. What is no object is left for the schema to refuse. */
export const bodyWith = (body: unknown, path: object): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body, ...path } : body;

/**
 * The body of a call that sends a file as it is, without a form around it. `bodySize` keeps it small enough for memory.
 */
export const picture = async (c: Context): Promise<Uint8Array> => new Uint8Array(await c.req.arrayBuffer());

/** A file as the answer, for whoever asked and for no cache. */
export const file = (
  c: Context,
  body: ReadableStream<Uint8Array> | string,
  { contentType, name, size }: { contentType: string; name?: string; size?: number },
) =>
  c.body(body, 200, {
    'content-type': contentType,
    'cache-control': 'private, no-store',
    ...(name && { 'content-disposition': `inline; filename="${name}"` }),
    ...(size !== undefined && { 'content-length': String(size) }),
  });

/** What never changes is kept for ever; else one asks again after a minute. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const A_MINUTE = 'public, max-age=60';

/** A file that is the same for everybody, known by its fingerprint and its time: who has it already is told so (RFC 9110 §13). */
export async function publicFile(c: Context, found: Result<PublicFile>): Promise<Response> {
  if (!found.ok) return problem(c, found.refusal);
  const file = found.value;
  const { body } = file;
  const etag = `"${file.sha256 ?? (typeof body === 'string' ? await sha256Hex(body) : '')}"`;
  c.header('etag', etag);
  c.header('cache-control', file.forEver ? FOR_EVER : A_MINUTE);
  if (file.changedAt !== null) c.header('last-modified', new Date(file.changedAt).toUTCString());
  if (file.location) c.header('content-location', file.location);
  if (isKnown(c, etag, file.changedAt)) {
    if (typeof body !== 'string') await body.cancel();
    return c.body(null, 304);
  }
  c.header('content-type', file.contentType);
  c.header('content-disposition', `${file.name.endsWith('.csv') ? 'attachment' : 'inline'}; filename="${file.name}"`);
  return c.body(body);
}

/** By its mark where one is sent, else by its time; HTTP counts whole seconds. */
function isKnown(c: Context, etag: string, changedAt: number | null): boolean {
  const marks = c.req.header('if-none-match');
  if (marks !== undefined)
    return marks.split(',').some((mark) => mark.trim() === '*' || mark.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return changedAt !== null && Math.floor(changedAt / 1000) * 1000 <= since;
}

/** Names one intention: sending the same call with the same key again does nothing twice. */
export const IDEMPOTENCY_KEY = 'idempotency-key';

async function readJson(request: Request): Promise<Result<unknown>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    return refuse('invalid', 'input.not_json');
  try {
    return ok(await request.json());
  } catch {
    return refuse('invalid', 'input.not_json');
  }
}

/** The fields of a form with their texts and files; of several of one name the last. */
async function readForm(request: Request): Promise<Result<unknown>> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? ''))
    return refuse('invalid', 'input.not_a_form');
  try {
    return ok(Object.fromEntries(await request.formData()));
  } catch {
    return refuse('invalid', 'input.not_a_form');
  }
}

/** What a body may be that is sent as it is. */
const SENT = { picture: 'image/*', document: 'application/pdf' } as const;

export interface RouteFacts {
  /** The feature, as the heading in the document. */
  tag: string;
  /** One sentence: what the call does. */
  summary: string;
  /** What a success gives. */
  gives?: GenericSchema;
  status?: 200 | 201 | 202;
  /** The body is a picture or a PDF as it is. */
  sends?: keyof typeof SENT;
  /** Kinds of refusal besides `invalid` that a caller should expect. */
  refuses?: readonly RefusalKind[];
  /** What a protocol of others says instead of our refusals: its statuses, and the shape of what it says. */
  failsWith?: { readonly statuses: readonly number[]; readonly shape: GenericSchema };
}

/** Documents a route in the OpenAPI document. */
export function about({
  tag,
  summary,
  gives,
  sends,
  status = 200,
  refuses = [],
  failsWith,
}: RouteFacts): MiddlewareHandler {
  const refusals = new Set<RefusalKind>(failsWith ? [] : ['invalid', ...refuses]);
  const failures = failsWith?.statuses.map((status) => [
    status,
    { description: 'Refused', content: { 'application/json': { schema: resolver(failsWith.shape, AS_SENT) } } },
  ]);
  return describeRoute({
    tags: [tag],
    summary,
    ...(sends && {
      requestBody: { required: true, content: { [SENT[sends]]: {} } },
    }),
    responses: {
      [status]: {
        description: 'Done',
        ...(gives && { content: { 'application/json': { schema: resolver(gives, AS_SENT) } } }),
      },
      ...Object.fromEntries(
        [...refusals].map((kind) => [
          STATUS[kind],
          { description: kind, content: { 'application/json': { schema: resolver(ProblemSchema) } } },
        ]),
      ),
      ...Object.fromEntries(failures ?? []),
    },
  });
}

/** No such route: the same shape as every other refusal. */
export const noSuchRoute: MiddlewareHandler = async (c) => problem(c, refusal('not_found', 'api.no_such_route'));

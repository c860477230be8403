import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { describeRoute, resolver, uniqueSymbol } from 'hono-openapi';
import type { GenericSchema, InferInput } from 'valibot';
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
export function takes<const S extends GenericSchema, const Target extends 'json' | 'query' | 'header'>(
  target: Target,
  schema: S,
): MiddlewareHandler<RouteEnv, string, { in: Record<Target, InferInput<S>>; out: Record<Target, unknown> }> {
  const read: MiddlewareHandler<RouteEnv> = async (c, next) => {
    const value =
      target === 'json' ? await readJson(c.req.raw) : ok(target === 'query' ? c.req.query() : c.req.header());
    if (!value.ok) return problem(c, value.refusal);
    c.req.addValidatedData(target, value.value as object);
    return next();
  };
  return Object.assign(read, { [uniqueSymbol]: { target, ...resolver(schema, AS_SENT), options: AS_SENT } });
}

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

/** What a body may be that is no JSON. */
const SENT = {
  picture: ['image/*'],
  table: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
} as const;

export interface RouteFacts {
  /** The feature, as the heading in the document. */
  tag: string;
  /** One sentence: what the call does. */
  summary: string;
  /** What a success gives. */
  gives?: GenericSchema;
  status?: 200 | 201 | 202;
  /** The body is a picture, or a table as CSV or a workbook. */
  sends?: keyof typeof SENT;
  /** Kinds of refusal besides `invalid` that a caller should expect. */
  refuses?: readonly RefusalKind[];
}

/** Documents a route in the OpenAPI document. */
export function about({ tag, summary, gives, sends, status = 200, refuses = [] }: RouteFacts): MiddlewareHandler {
  const refusals = new Set<RefusalKind>(['invalid', ...refuses]);
  return describeRoute({
    tags: [tag],
    summary,
    ...(sends && {
      requestBody: { required: true, content: Object.fromEntries(SENT[sends].map((type) => [type, {}])) },
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
    },
  });
}

/** No such route: the same shape as every other refusal. */
export const noSuchRoute: MiddlewareHandler = async (c) => problem(c, refusal('not_found', 'api.no_such_route'));

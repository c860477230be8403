import type { Context } from 'hono';
import * as v from 'valibot';
import { about, mayTake, routes } from '../../../http/route.ts';
import { ACTIONS } from './actions.ts';
import { badRequest, type Answer, type CkanDeps, type Given } from './call.ts';

const tag = 'Open data as CKAN gives it';
const DoneSchema = v.object({ help: v.string(), success: v.literal(true) });
const FailedSchema = v.object({
  help: v.string(),
  success: v.literal(false),
  error: v.looseObject({ __type: v.string() }),
});
const failsWith = { statuses: [400, 404, 409], shape: FailedSchema };
/** Clients ask at the first; some at the second, without a version. */
const PATHS = ['/api/3/action', '/api/action'] as const;

/**
 * CKAN's action API, version 3, as far as it reads: in an address or as JSON, whoever asks. Its refusals are CKAN's own: 404,
 * 409 for what is wrong with a call, 400 for what cannot be read.
 */
export const ckanApi = (() => {
  const chain = routes();
  for (const [name, { says, reads, run }] of Object.entries(ACTIONS)) {
    const asked = v.object(Object.fromEntries(reads.map((it) => [it, v.optional(v.string())])));
    const facts = about({ tag, summary: says, gives: DoneSchema, failsWith });
    for (const [at, path] of PATHS.map((path) => `${path}/${name}`).entries()) {
      // The second is the same, and stands in the document once.
      const [reading, sending] =
        at === 0
          ? [
              [facts, mayTake('query', asked)],
              [facts, mayTake('json', asked)],
            ]
          : [[], []];
      chain.on('GET', [path], ...reading, async (c) => {
        const { deps } = c.var;
        return told(c, helpOf(deps, name), await run(deps, c.req.query()));
      });
      chain.on('POST', [path], ...sending, async (c) => {
        const { deps } = c.var;
        const given = await bodyOf(c.req.raw);
        const answer = given ? await run(deps, { ...c.req.query(), ...given }) : badRequest('Bad request - JSON Error');
        return told(c, helpOf(deps, name), answer);
      });
    }
  }
  for (const path of PATHS)
    chain.all(`${path}/:action`, (c) => told(c, helpOf(c.var.deps, ''), badRequest('Action name not known')));
  return chain;
})();

const helpOf = ({ origin }: Pick<CkanDeps, 'origin'>, name: string): string =>
  `${origin}/api/3/action/help_show?name=${name}`;

/** A body as an object: JSON, a form, or nothing; null for what is none of them. */
async function bodyOf(request: Request): Promise<Given | null> {
  const text = new TextDecoder().decode(await request.arrayBuffer());
  if (text.trim() === '') return {};
  if (/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '') && !/^\s*\{/.test(text))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch {
    return null;
  }
}

/** In CKAN's envelope. */
function told(c: Context, help: string, answer: Answer): Response {
  c.header('cache-control', 'public, max-age=60');
  return 'result' in answer
    ? c.json({ help, success: true, result: answer.result })
    : c.json({ help, success: false, error: answer.error }, answer.status);
}

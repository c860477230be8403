import { error, fail, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { deserialize } from '$app/forms';
import { refusal } from '#src/kernel/result.ts';
import * as m from '#lib/paraglide/messages.js';
import { loginFor } from '#lib/login.ts';
import { strangeTo } from './behalf.ts';
import { addressOf, keep, KEPT, keptFor, type KeptAnswer } from './kept-answer.ts';
import { problemOf, type Problem } from './problem.ts';

/** The pages' own files, which SvelteKit loads too: by the route's name. */
const pages = import.meta.glob<{ actions?: Actions }>('../../routes/**/+page.server.ts');
const CONFLICT = 409;

type Resolve = Parameters<Handle>[0]['resolve'];

/**
 * No page is the answer to a POST: it would be sent again by a reload, and going back to it shows the browser's error page. What
 * an action answers is kept, and the browser is sent to the page that shows it. See docs/decisions/answers-by-redirect.md.
 */
export const handleAnswers: Handle = async ({ event, resolve }) => {
  const actions = event.route.id === null ? undefined : await actionsOf(event);
  if (!actions) return resolve(event);
  if (event.request.method === 'POST') {
    const name = [...event.url.searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1) ?? 'default';
    return Object.hasOwn(actions, name) ? answer(event, resolve) : resolve(event);
  }
  const asks = event.request.method === 'GET' && event.url.searchParams.has(KEPT) && !event.isDataRequest;
  return asks ? show(event, resolve) : resolve(event);
};

async function actionsOf({ route }: RequestEvent): Promise<Actions | undefined> {
  return (await pages[`../../routes${route.id}/+page.server.ts`]?.())?.actions;
}

/** Runs the action as for a script, whatever was asked for, and leads on to the page of its answer. */
async function answer(event: RequestEvent, resolve: Resolve): Promise<Response> {
  const { locals, cookies, request, url } = event;
  const form = request.formData();
  const behalf = String((await form.catch(() => null))?.get('behalf') ?? '') || null;
  const byScript = !/text\/html|\*\/\*/.test(request.headers.get('accept') ?? '*/*');
  const strange = await strangeTo(locals, cookies, behalf);
  if (strange) {
    const kept = {
      path: url.pathname,
      behalf: null,
      status: CONFLICT,
      result: null,
      message: strange,
      loggedOut: false,
    };
    return byScript
      ? Response.json({ type: 'error', status: CONFLICT, error: { message: strange, status: CONFLICT } })
      : lead(event, kept, new Headers(), resolve);
  }
  const asked = new Request(request.url, { method: 'POST', headers: request.headers });
  asked.headers.set('accept', 'application/json');
  Object.defineProperty(asked, 'formData', { value: () => form });
  const done = await resolve({ ...event, request: asked });
  const text = await done.text();
  const headers = new Headers(done.headers);
  for (const name of ['content-type', 'content-length', 'etag']) headers.delete(name);
  const result = JSON.parse(text) as {
    type: string;
    status: number;
    location?: string;
    data?: string;
    error?: App.Error;
  };
  const asIs = () => Response.json(result, { status: done.status, headers });
  if (result.type === 'redirect') return byScript ? asIs() : to(event, result.location ?? '/', headers);
  if (result.type === 'success' && result.data === undefined)
    return byScript ? asIs() : to(event, addressOf(url, null), headers);
  const isError = result.type === 'error';
  const status = isError ? done.status : result.status;
  // A form that somebody opened, sent by nobody: their login has ended meanwhile, whatever else it is refused for.
  const isGuest = locals.ctx.actor.kind === 'guest';
  const loggedOut = isGuest && !isError && (behalf !== null || asksLogin(text));
  if (byScript && !loggedOut) return asIs();
  const kept: KeptAnswer = {
    path: url.pathname,
    behalf,
    status,
    result: isError ? null : text,
    message: result.error?.message ?? m.problem_defect(),
    loggedOut,
  };
  return lead(event, kept, headers, resolve, byScript ? asIs : undefined);
}

/** Refused for want of a login; a wrong PIN or code is not: that is told where it was tried. */
function asksLogin(text: string): boolean {
  const result = deserialize<never, { problem?: Problem }>(text);
  return result.type === 'failure' && result.data?.problem?.code === 'identity.login_needed';
}

/** To the page that shows the answer; whoever is no longer logged in comes by the login, and finds everything as it was. */
async function lead(
  event: RequestEvent,
  answer: KeptAnswer,
  headers: Headers,
  resolve: Resolve,
  asIs?: () => Response,
) {
  const { locals, cookies, url } = event;
  const kept = await keep(locals, cookies, answer);
  // Not kept, so they do not come back to it: the answer itself, which says what it is refused for.
  if (!kept) return asIs ? asIs() : shown(event, { ...answer, loggedOut: false }, resolve);
  headers.append('set-cookie', kept.cookie);
  const page = addressOf(url, kept.id);
  const location = answer.loggedOut ? loginFor(page) : page;
  return asIs ? Response.json({ type: 'redirect', status: 303, location }, { headers }) : to(event, location, headers);
}

/** The islands go there themselves: a script is not told where a redirect leads. */
function to({ request }: RequestEvent, location: string, headers: Headers): Response {
  if (request.headers.has('x-balai-lead')) return Response.json({ location }, { headers });
  headers.set('location', location);
  return new Response(null, { status: 303, headers });
}

/** The page of a kept answer, to whom it belongs. */
async function show(event: RequestEvent, resolve: Resolve): Promise<Response> {
  const { locals, cookies, url } = event;
  const kept = await keptFor(locals, cookies, url);
  if (!kept) redirect(303, addressOf(url, null));
  const isGuest = locals.ctx.actor.kind === 'guest';
  if (kept.loggedOut && isGuest) redirect(303, loginFor(url.pathname + url.search));
  const strange = await strangeTo(locals, cookies, kept.behalf);
  const mine = strange ? { ...kept, status: CONFLICT, result: null, message: strange } : kept;
  return shown(event, mine, resolve);
}

async function shown(event: RequestEvent, answer: KeptAnswer, resolve: Resolve): Promise<Response> {
  const actions = await actionsOf(event);
  if (actions) offerTo(actions);
  event.locals.answer = answer;
  const headers = new Headers(event.request.headers);
  headers.set('accept', 'text/html');
  headers.set('content-type', 'application/x-www-form-urlencoded');
  const asked = new Request(new URL(`?/${KEPT}`, event.url), { method: 'POST', headers });
  const page = await resolve({ ...event, request: asked });
  page.headers.set('cache-control', 'private, no-store');
  return page;
}

/** SvelteKit shows an action's answer only to a POST, so each page gets one more action, which gives what was kept. */
function offerTo(actions: Actions): void {
  if (Object.hasOwn(actions, KEPT)) return;
  // Not enumerable: beside a `default` SvelteKit wants no other.
  Object.defineProperty(actions, KEPT, { value: give });
}

function give({ locals }: RequestEvent): unknown {
  const { answer } = locals;
  if (!answer) error(404, m.problem_not_found());
  if (answer.result === null) error(answer.status, answer.message);
  const result = deserialize(answer.result);
  if (result.type === 'success') return result.data;
  if (result.type !== 'failure') error(answer.status, answer.message);
  // Whoever comes from the login has already done what the refusal asks for.
  const problem = problemOf(refusal('conflict', 'answers.welcome_back'));
  return fail(answer.status, { ...result.data, ...(answer.loggedOut && { problem }) });
}

import { fail, isActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { ProofWays } from '#src/foundation/identity/codes/ask-proof.ts';
import { retryAt, textsOf } from './login-form.ts';
import { problemOf, type Problem } from './problem.ts';
import { enter } from './session-cookie.ts';
import type { Refusal } from '#src/kernel/result.ts';

/** A proof that an act waits for; `ProofGate.svelte` asks for it in place of the page, and sends the act along with it. */
export interface AskedProof {
  /** Where the form goes: the act's own address, `/…?/revoke`. */
  readonly action: string;
  /** What was filled in, sealed. */
  readonly act: string;
  readonly ways: ProofWays;
  /** The one way that is strong enough, where not every one is. */
  readonly only: 'pin' | 'sandi' | null;
  readonly key: string;
  readonly challenge: string | undefined;
  readonly by: string | undefined;
  readonly problem: Problem | undefined;
  readonly retryAt: number | null;
}

type Asking = Pick<AskedProof, 'act' | 'only'> & Partial<Pick<AskedProof, 'by' | 'challenge'>>;

type Act<E extends RequestEvent, A> = (event: E) => Promise<A>;

/** Refusals that a proof would lift, with the one way that is strong enough. */
const LIFTED: Readonly<Record<string, AskedProof['only']>> = {
  'identity.proof_needed': null,
  'identity.pin_needed': 'pin',
  'identity.password_needed': 'sandi',
};

/**
 * A form action whose act may ask who is there: then the proof is asked at once, on the same page, and with it the act is done as it
 * was filled in. Nothing is pressed or typed twice, with or without script. An act says with `way` which proof alone is enough.
 */
export const proving =
  <E extends RequestEvent, A>(act: Act<E, A>): Act<E, A> =>
  async (event) => {
    const sent = await event.request.formData();
    const waiting = sent.get('act');
    if (typeof waiting !== 'string') return doIt(act, event, sent);
    const { app, ctx } = event.locals;
    const fields = await app.identity.openAct(ctx, placeOf(event), waiting);
    const form = new FormData();
    for (const [name, value] of fields ?? []) form.append(name, value);
    // Kept too long, or another's: the form as if it were sent empty, which says what it needs.
    if (!fields) return doIt(act, event, form);
    const refused = await prove(event, textsOf(sent), waiting);
    return refused ? (refused as A) : doIt(act, event, form);
  };

const placeOf = ({ url }: Pick<RequestEvent, 'url'>): string => url.pathname + url.search;

/** Takes the proof, after which the request is made by who has just proved themselves; else what is asked next. */
async function prove(event: RequestEvent, typed: Readonly<Record<string, string>>, act: string) {
  const { app, ctx } = event.locals;
  const { pin, password, challenge, code, by, key, only } = typed;
  const asked: Asking = { act, only: only === 'pin' || only === 'sandi' ? only : null, by, challenge };
  if (by !== undefined && challenge === undefined) {
    const begun = await app.identity.askProof(ctx, { by, key });
    if (!begun.ok) return ask(event, asked, begun.refusal);
    return ask(event, { ...asked, challenge: begun.value.challenge }, null);
  }
  const input = challenge !== undefined ? { challenge, code } : pin !== undefined ? { pin } : { password };
  const done = await app.identity.stepUp(ctx, input);
  if (!done.ok) return ask(event, asked, done.refusal);
  await enter(event.cookies, event.locals, done.value);
  const session = await app.identity.resolveSession(done.value.token);
  if (session) Object.assign(event.locals, { session, ctx: { ...ctx, actor: session.actor } });
  return null;
}

/** The act itself; when it is refused for want of a proof, that is asked. */
async function doIt<E extends RequestEvent, A>(act: Act<E, A>, event: E, form: FormData): Promise<A> {
  // Handed on as it was read: written down and read again, names that a browser never sends would fail.
  const request = new Request(event.url, { method: 'POST', headers: event.request.headers });
  Object.defineProperty(request, 'formData', { value: async () => form });
  const answer = await act(Object.create(event, { request: { value: request } }) as E);
  if (!isActionFailure(answer)) return answer;
  const { problem, way } = answer.data as unknown as { problem?: Problem; way?: AskedProof['only'] };
  const only = problem && LIFTED[problem.code];
  if (only === undefined) return answer;
  const { app, ctx } = event.locals;
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const kept = await app.identity.keepAct(ctx, placeOf(event), fields);
  return kept === null ? answer : ((await ask(event, { act: kept, only: only ?? way ?? null }, null)) as A);
}

async function ask(event: RequestEvent, it: Asking, refused: Refusal | null) {
  const { app, ctx } = event.locals;
  const ways = await app.identity.proofWays(ctx);
  if (!ways.ok) return fail(401, { problem: problemOf(ways.refusal) });
  const { pin, password } = ways.value;
  const has = it.only === 'pin' ? pin : password;
  const proof: AskedProof = {
    action: placeOf(event),
    ways: ways.value,
    // Who does not have the one that is asked for chooses.
    only: has ? it.only : null,
    key: crypto.randomUUID(),
    act: it.act,
    challenge: it.challenge,
    by: it.by,
    problem: refused ? problemOf(refused) : undefined,
    retryAt: refused && retryAt(refused),
  };
  return fail(403, { proof });
}

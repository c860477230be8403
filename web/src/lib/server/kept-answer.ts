import type { Cookies } from '@sveltejs/kit';
import { DAY } from '#src/kernel/clock.ts';
import { answersCookie, checkoutCookie } from '#src/kernel/session-cookie.ts';

/** Names a kept answer in the address of its page. */
export const KEPT = 'isian';

/** What a form of ours was answered, as the page after it shows it. */
export interface KeptAnswer {
  /** The page, without its query. */
  readonly path: string;
  /** On whose behalf the form was opened, as `Behalf.svelte` says it; null where that does not matter. */
  readonly behalf: string | null;
  readonly status: number;
  /** SvelteKit's JSON of an action's answer; null for an error, which has only a sentence. */
  readonly result: string | null;
  readonly message: string;
  /** The login had ended before the form was sent: whoever logs in again goes on. */
  readonly loggedOut: boolean;
}

type Event = Pick<App.Locals, 'app' | 'ctx'>;

/** Keeps an answer for this browser; null when that did not work. A `set-cookie` line comes along for a browser without secret. */
export async function keep(
  { app, ctx }: Event,
  cookies: Cookies,
  answer: KeptAnswer,
): Promise<{ id: string; cookie: string } | null> {
  const { name, options } = answersCookie(app.config.origin);
  const secret = cookies.get(name) || app.deps.ids.token();
  try {
    const kept = await app.answers.keepAnswer(ctx, { secret, text: JSON.stringify(answer) });
    if (!kept.ok) return null;
    return { id: kept.value.id, cookie: cookies.serialize(name, secret, { ...options, maxAge: DAY / 1000 }) };
  } catch {
    // The database does not answer: the page itself has to say what it would have said.
    return null;
  }
}

/** The answer that this browser keeps under the id, for this page; null when there is none or its day is over. */
export async function keptFor({ app, ctx }: Event, cookies: Cookies, url: URL): Promise<KeptAnswer | null> {
  const secret = cookies.get(answersCookie(app.config.origin).name);
  const id = url.searchParams.get(KEPT);
  if (!secret || !id) return null;
  const text = await app.answers.readAnswer(ctx, { secret, id: id.slice(0, 64) });
  const kept = text === null ? null : (JSON.parse(text) as KeptAnswer);
  return kept?.path === url.pathname ? kept : null;
}

/** For a logout: nothing kept on this device opens again. */
export function forgetKept(cookies: Cookies, origin: string): void {
  for (const { name, options } of [answersCookie(origin), checkoutCookie(origin)]) cookies.delete(name, options);
}

/** The same address with, or without, a kept answer; the action's name is dropped. */
export function addressOf(url: URL, id: string | null): string {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => name !== KEPT && !name.startsWith('/')));
  if (id) query.set(KEPT, id);
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname;
}

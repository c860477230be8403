import { redirect } from '@sveltejs/kit';
import type { App } from '#src/app/compose.ts';
import { normalizeCode } from '#src/kernel/ids.ts';
import * as m from '#lib/paraglide/messages.js';
import { caseCards } from '#lib/server/case-cards.ts';
import { codeWords } from '#lib/server/code-words.ts';
import { flashed } from '#lib/server/flash.ts';
import { orderLinks } from '#lib/server/order-links.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const typed = url.searchParams.get('kode')?.slice(0, 40) ?? null;
  const found = typed === null ? null : pathOf(locals.app, typed);
  if (found) redirect(303, found);
  const { app, ctx } = locals;
  const followed = await app.cases.followedCases(ctx);
  const known = new Set(followed.ok ? followed.value.map(({ code }) => code) : []);
  const linked = await app.orders.followedByLink(orderLinks(cookies, app.config.origin));
  return {
    now: app.deps.clock.now(),
    word: flashed(cookies, app.config.origin),
    typed,
    wrong: typed === null ? undefined : m.orders_find_wrong({ codes: codeWords(app) }),
    cards: followed.ok ? caseCards(app, followed.value) : null,
    /** The office's cases about a resident are listed only after NIK and PIN; who came by phone can go on to them from here. */
    moreAfterPin:
      locals.session !== null && locals.session.scope !== 'resident' && app.modules.some(({ caseKinds }) => caseKinds),
    byPhone: locals.session?.scope === 'phone',
    /** Orders whose links this device keeps, beside those of the account. */
    linked: caseCards(
      app,
      linked.filter(({ code }) => !known.has(code)),
    ),
  };
};

/** Where a code leads, by its first letter: an order, or a case of a module. */
function pathOf({ cases }: Pick<App, 'cases'>, typed: string): string | null {
  const code = normalizeCode(typed);
  if (!/^[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(code)) return null;
  return cases.kinds.find(({ codePrefix }) => codePrefix === code[0])?.path(code) ?? null;
}

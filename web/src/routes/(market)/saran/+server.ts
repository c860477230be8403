import { rupiah } from '#lib/format/money.ts';
import * as m from '#lib/paraglide/messages.js';
import { chosenVillage } from '#lib/server/place.ts';
import { sentenceOf } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** What the search box offers while somebody types: lines with a title, where it leads, and what it is. */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
  const facts = await locals.app.facts.get();
  const found = await locals.app.market.suggest({
    q: url.searchParams.get('q') ?? '',
    villageId: chosenVillage(facts, cookies)?.id ?? null,
  });
  if (!found.ok) return Response.json({ message: sentenceOf(found.refusal) }, { status: 422 });
  // What is offered itself needs no search for its name.
  const offered = new Set(found.value.listings.map(({ title }) => title.toLowerCase()));
  const words = found.value.words
    .filter((word) => !offered.has(word.toLowerCase()))
    .slice(0, 2)
    .map((title) => ({
      title,
      path: `/cari?q=${encodeURIComponent(title)}`,
      note: m.search_suggest_search(),
    }));
  const listings = found.value.listings.map(({ kind, title, path, price }) => ({
    title,
    path,
    note: kind === 'service' ? m.ui_free() : kind === 'shop' ? m.search_suggest_shop() : rupiah(price),
  }));
  return Response.json([...words, ...listings], { headers: { 'cache-control': 'public, max-age=60' } });
};

import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import { villageOf } from '#lib/server/village.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const village = await villageOf(event);
  const board = await event.locals.app.promises.showBoard(village.id);
  if (!board.ok) stop(board.refusal);
  return samePageForAll(event, { village: { name: village.name, slug: village.slug }, board: board.value });
};

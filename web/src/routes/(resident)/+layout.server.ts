import { behalfOf } from '#lib/server/behalf.ts';
import { loggedIn } from '#lib/server/guards.ts';
import type { LayoutServerLoad } from './$types';

/** Nothing here is for guests: they log in first and come back to the same page. */
export const load: LayoutServerLoad = ({ locals, url, setHeaders }) => {
  loggedIn(locals, url);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { behalf: behalfOf(locals) };
};

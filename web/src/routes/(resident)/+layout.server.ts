import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** Nothing here is for guests: they log in first and come back to the same page. */
export const load: LayoutServerLoad = ({ locals, url, setHeaders }) => {
  if (locals.ctx.actor.kind === 'guest')
    redirect(303, `/masuk?lanjut=${encodeURIComponent(url.pathname + url.search)}`);
  setHeaders({ 'cache-control': 'private, no-store' });
};

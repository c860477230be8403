import { redirect } from '@sveltejs/kit';
import { justPlaced } from '#lib/server/placed-cookie.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const orders = justPlaced(cookies);
  if (orders.length === 0) redirect(303, '/pesanan');
  return { orders };
};

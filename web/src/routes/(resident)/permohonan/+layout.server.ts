import { notByPhoneAlone } from '#lib/server/guards.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url, parent }) => {
  await parent();
  notByPhoneAlone(locals, url);
};

import { localPath } from '#lib/server/local-path.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  return { next: localPath(url.searchParams.get('lanjut')) };
};

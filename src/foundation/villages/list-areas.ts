import { readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import type { Place } from './places.repo.ts';

/** Every province, kabupaten and kota of the country by its name, some 550. */
export const listAreas = async ({ db }: Pick<Deps, 'db'>): Promise<readonly Place[]> =>
  readRows<{ id: string; name: string }>(db, { sql: 'SELECT a.id, a.name FROM areas a ORDER BY a.name' });

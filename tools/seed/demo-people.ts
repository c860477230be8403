import type { Deps } from '../../src/foundation/deps.ts';
import { readRows } from '../../src/platform/libsql/index.ts';
import { DEMO, PEOPLE } from './data/people.ts';

export interface DemoPerson {
  readonly role: string;
  readonly name: string;
  /** How this person logs in, in words. */
  readonly login: string;
  readonly path: string;
}

/** Who can be played with, and how they log in: printed by `npm start`. Reads the resident's NIK back from the registry. */
export async function demoPeople(deps: Pick<Deps, 'db' | 'vault'>): Promise<DemoPerson[]> {
  const rows = await readRows<{ phone_index: string; nik_sealed: string }>(deps.db, {
    sql: `SELECT a.phone_index, r.nik_sealed FROM accounts a JOIN residents r ON r.id = a.resident_id`,
  });
  const nikOf = async (phone: string) => {
    const index = await deps.vault.blind('phone', phone);
    const row = rows.find((r) => r.phone_index === index);
    return row ? deps.vault.open(row.nik_sealed, 'residents.nik') : '–';
  };
  const at = (key: string) => PEOPLE.find((p) => p.key === key) ?? { name: key, phone: '' };
  const local = (phone: string) => phone.replace('+62', '0');
  const officer = (role: string, key: string, path: string): DemoPerson => ({
    role,
    name: at(key).name,
    login: `${key}@hanura.desa.example, password ${DEMO.password}, code sent to ${local(at(key).phone)}`,
    path,
  });
  return [
    {
      role: 'seller',
      name: at('seller').name,
      login: `phone ${local(at('seller').phone)}, code sent to it`,
      path: '/toko-saya',
    },
    {
      role: 'resident',
      name: at('resident').name,
      login: `NIK ${await nikOf(at('resident').phone)}, PIN ${DEMO.pin}`,
      path: '/layanan',
    },
    {
      role: 'RT head',
      name: at('kopi').name,
      login: `NIK ${await nikOf(at('kopi').phone)}, PIN ${DEMO.pin}`,
      path: '/rt',
    },
    officer('operator', 'operator', '/kantor'),
    officer('sekdes', 'secretary', '/kantor'),
    officer('kades', 'head', '/kantor'),
    officer('kabupaten', 'region', '/kabupaten'),
  ];
}

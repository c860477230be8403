import { heldAt } from '../../src/foundation/identity/officers/end-office.ts';
import { parseOfficerName } from '../../src/foundation/identity/officers/officer-name.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import { readRows } from '../../src/platform/libsql/index.ts';
import { Trouble } from '../local/trouble.ts';

/**
 * The one office that somebody holds, found by their e-mail or phone; role and village tell several apart. `any`: whichever, for
 * what concerns the person and not the office.
 */
export async function officeOf(
  { db, vault, clock }: Pick<Deps, 'db' | 'vault' | 'clock'>,
  it: { login: string | undefined; role: string | undefined; villageId: string | undefined },
  which: 'one' | 'any' = 'one',
): Promise<string> {
  const login = parseOfficerName(it.login ?? '');
  if (!login) throw new Trouble('Say whose office: an e-mail address or a phone number.');
  const offices = await readRows<{ id: string; role: string; village_id: string }>(db, {
    sql: `SELECT o.id, o.role, o.village_id FROM officers o JOIN accounts a ON a.id = o.account_id
          WHERE a.${login.kind}_index = ?1 AND ${heldAt('?2')}
            AND (?3 IS NULL OR o.role = ?3) AND (?4 IS NULL OR o.role = 'region' OR o.village_id = ?4)`,
    args: [await vault.blind(login.kind, login.value), clock.now(), it.role ?? null, it.villageId ?? null],
  });
  const [office] = offices;
  if (!office) throw new Trouble('Nobody with this e-mail or phone holds such an office.');
  if (offices.length === 1 || which === 'any') return office.id;
  const held = offices.map((o) => `--role ${o.role} --village ${o.village_id}`).join('\n');
  throw new Trouble(`They hold several offices. Say which:\n${held}`);
}

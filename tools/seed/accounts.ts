import { accounts, credentials, officers } from '../../src/foundation/identity/identity.table.ts';
import { hashSecret } from '../../src/foundation/identity/index.ts';
import { DAY } from '../../src/kernel/clock.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import type { Statement } from '../../src/platform/libsql/index.ts';
import { DEMO, PEOPLE } from './data/people.ts';
import { put } from './put.ts';
import { HANURA } from './region.ts';

const OFFICES = {
  operator: { role: 'operator', title: 'Operator Desa' },
  secretary: { role: 'secretary', title: 'Sekretaris Desa' },
  head: { role: 'head', title: 'Kepala Desa' },
  region: { role: 'region', title: 'Dinas PMD Kabupaten Pesawaran' },
} as const;

export interface SeededAccounts {
  readonly accounts: ReadonlyMap<string, string>;
  readonly officers: ReadonlyMap<keyof typeof OFFICES, string>;
}

/** Logins of the named people: a PIN for residents, a password for officers, the phone for one-time codes. */
export async function seedAccounts(
  deps: Deps,
  residentIds: ReadonlyMap<string, { id: string }>,
): Promise<SeededAccounts> {
  const { db, vault, ids } = deps;
  const now = deps.clock.now();
  const [pin, password] = await Promise.all([hashSecret(deps, DEMO.pin), hashSecret(deps, DEMO.password)]);
  const [byKey, officerIds, statements] = [
    new Map<string, string>(),
    new Map<keyof typeof OFFICES, string>(),
    [] as Statement[],
  ];
  for (const person of PEOPLE.filter((p) => p.phone)) {
    const office = person.key in OFFICES ? (person.key as keyof typeof OFFICES) : null;
    const email = office && `${person.key}@hanura.desa.example`;
    const id = ids.next();
    byKey.set(person.key, id);
    statements.push(
      db.insert(accounts).values({
        id,
        displayName: person.name,
        phoneSealed: await vault.seal(person.phone, 'accounts.phone'),
        phoneIndex: await vault.blind('phone', person.phone),
        ...(email && {
          emailSealed: await vault.seal(email, 'accounts.email'),
          emailIndex: await vault.blind('email', email),
        }),
        residentId: residentIds.get(person.key)?.id ?? null,
        createdAt: now,
      }),
      db.insert(credentials).values({
        id: ids.next(),
        accountId: id,
        kind: office ? 'password' : 'pin',
        secret: office ? password : pin,
        createdAt: now,
      }),
    );
    if (!office) continue;
    const officerId = ids.next();
    officerIds.set(office, officerId);
    statements.push(
      db.insert(officers).values({
        id: officerId,
        accountId: id,
        villageId: HANURA,
        name: person.name,
        fromAt: now - 700 * DAY,
        ...OFFICES[office],
      }),
    );
  }
  await put(db, statements);
  return { accounts: byKey, officers: officerIds };
}

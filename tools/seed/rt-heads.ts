import { enterRtHead } from '../../src/foundation/rt-heads/index.ts';
import { readRows } from '../../src/platform/libsql/index.ts';
import { asPerson, at, must, workdayBefore, type SeedDeps, type SeededPerson } from './history.ts';
import { HANURA } from './region.ts';

/** Every RT of the pilot village has its head: somebody of ripe years who lives there; one of them is a person of the demo. */
export async function seedRtHeads(deps: SeedDeps, operator: SeededPerson, known: SeededPerson): Promise<void> {
  const then = workdayBefore(deps.clock.now(), 200, 9);
  const rows = await readRows<{ rt: string; name: string; nik_sealed: string }>(deps.db, {
    sql: `SELECT h.rt, r.name, r.nik_sealed, min(iif(r.id = ?2, '', r.birth_date)) FROM residents r JOIN households h ON h.id = r.household_id
            WHERE r.village_id = ?1 AND h.rt IS NOT NULL
              AND (r.id = ?2 OR r.relationship = 'head' AND r.sex = 'L' AND r.birth_date BETWEEN '1958' AND '1975')
              GROUP BY h.rt ORDER BY h.rt`,
    args: [HANURA, known.residentId ?? ''],
  });
  for (const { rt, name, nik_sealed } of rows)
    await must(
      `the head of RT ${rt}`,
      enterRtHead(at(deps, then), asPerson(operator, then), {
        villageId: HANURA,
        rt,
        name,
        nik: await deps.vault.open(nik_sealed, 'residents.nik'),
        fromOn: '2025-01-02',
      }),
    );
}

import { systemCtx } from '../../kernel/ctx.ts';
import { commit, expect, readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { audit } from './audit.repo.ts';
import { FASTER } from './faster.ts';
import { openingOfRow, type AuditRow } from './waiting.repo.ts';

const KIND = 'log_key';

/** The changes of the public log's keys. Each is an entry whose opening is published; see platform/log/key-history.ts. */
export const logKeys = (deps: Pick<Deps, 'db' | 'clock' | 'ids'>) => ({
  async keys(): Promise<{ key: string; index: number; opening: string }[]> {
    const rows = await readRows<AuditRow & { idx: number; salt: string }>(deps.db, {
      sql: `SELECT a.*, e.idx, s.salt FROM audit_events a JOIN log_entries e ON e.event_id = a.id
            JOIN log_salts s ON s.event_id = a.id WHERE a.subject_kind = ? ORDER BY e.idx`,
      args: [KIND],
    });
    return rows.map((row) => ({ key: row.subject_id, index: row.idx, opening: openingOfRow(row, row.salt) }));
  },

  async rotate(from: string, to: string): Promise<void> {
    await commit(deps.db, [
      expect(
        `NOT EXISTS (SELECT 1 FROM audit_events
          WHERE subject_kind = ?1 AND (subject_id = ?3 OR data ->> 'from' = ?2))`,
        [KIND, from, to],
        FASTER,
      ),
      audit(deps, systemCtx('log'), {
        villageId: null,
        action: 'log.key_rotated',
        log: 'open',
        subject: { kind: KIND, id: to },
        data: { from },
      }),
    ]);
  },
});

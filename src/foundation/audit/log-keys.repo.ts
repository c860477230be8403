import { systemCtx } from '../../kernel/ctx.ts';
import { commit, expect, expectChange, raw, readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { audit } from './audit.repo.ts';
import { FASTER } from './faster.ts';
import { openingOfRow, type AuditRow } from './waiting.repo.ts';

const KIND = 'log_key';

/** The changes of the public log's keys. Each is an entry whose opening is published; see platform/log/key-history.ts. */
export const logKeys = (deps: Pick<Deps, 'db' | 'clock' | 'ids'>) => ({
  async keys(): Promise<{ key: string; index: number; opening: string }[]> {
    const rows = await readRows<AuditRow & { place: number; salt: string }>(deps.db, {
      sql: `SELECT a.*, e.idx - t.base AS place, s.salt FROM audit_events a JOIN log_entries e ON e.event_id = a.id
            JOIN log_salts s ON s.event_id = a.id JOIN log_state t
            WHERE a.subject_kind = ? AND e.idx >= t.base ORDER BY e.idx`,
      args: [KIND],
    });
    return rows.map((row) => ({ key: row.subject_id, index: row.place, opening: openingOfRow(row, row.salt) }));
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

  async succeed({
    head,
    from,
    to,
    isBegun,
  }: {
    head: { readonly size: number; readonly root: string; readonly edge: readonly string[]; readonly note: string };
    from: string;
    to: string;
    isBegun: boolean;
  }): Promise<boolean> {
    const ended = await commit(deps.db, [
      expect(
        'EXISTS (SELECT 1 FROM log_state WHERE size = base + ?1 AND root = ?2 AND opened = 1)',
        [head.size, head.root],
        FASTER,
      ),
      raw(`INSERT INTO log_waiting (event_id, c, daily)
           SELECT event_id, c, 0 FROM log_entries WHERE idx >= (SELECT size FROM log_state) ORDER BY idx`),
      raw('DELETE FROM log_entries WHERE idx >= (SELECT size FROM log_state)'),
      raw(
        `UPDATE log_state SET base = size, cosigned = NULL, successor = NULL, standstill = NULL,
           ended = json_insert(ended, '$[#]', json_object('base', base, 'head', json(?)))`,
        [JSON.stringify(head)],
      ),
      expectChange(FASTER),
      ...(isBegun
        ? []
        : [
            audit(deps, systemCtx('log'), {
              villageId: null,
              action: 'log.succeeded',
              log: 'open',
              subject: { kind: KIND, id: to },
              data: { from, head: head.note },
            }),
          ]),
    ]);
    return ended.ok;
  },
});

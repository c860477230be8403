import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { alarmed, loginCode, messageOf, type OutboxMessage } from '../../notifications/index.ts';

interface UnsentRow extends Record<string, unknown> {
  code_sealed: string;
  phone_sealed: string;
}

/**
 * Listener of `identity.code_issued`: sends the code and forgets it. Told twice it sends nothing again. A code for nobody
 * has no number; its sending ends here, unseen by who asked.
 */
export async function sendCodeMessage(
  deps: Pick<Deps, 'db' | 'clock' | 'vault' | 'messenger' | 'logLine'>,
  event: OutboxMessage,
): Promise<void> {
  const id = String(event.payload['codeId']);
  const row = await readOne<UnsentRow>(deps.db, {
    sql: `SELECT code_sealed, phone_sealed FROM one_time_codes
          WHERE id = ?1 AND code_sealed IS NOT NULL AND used_at IS NULL AND expires_at > ?2`,
    args: [id, deps.clock.now()],
  });
  if (!row) return;
  const [code, to] = await Promise.all([
    deps.vault.open(row.code_sealed, 'one_time_codes.code'),
    deps.vault.open(row.phone_sealed, 'one_time_codes.phone'),
  ]);
  if (to) {
    const locale = event.payload['locale'] === 'en' ? 'en' : 'id';
    const message = messageOf('login_code', loginCode, locale, { code });
    const sent = await deps.messenger.send({ to, ...message, dedupeKey: `code:${id}` });
    if (!sent.ok) await alarmed(deps, sent.refusal, 'login_code');
    // A number without WhatsApp stays without: only what may pass or be mended is tried again.
    if (!sent.ok && sent.refusal.kind !== 'invalid') throw new Error(sent.refusal.code);
  }
  await commit(deps.db, [raw('UPDATE one_time_codes SET code_sealed = NULL WHERE id = ?', [id])]);
}

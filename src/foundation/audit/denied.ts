import type { Ctx } from '../../kernel/ctx.ts';
import { refuse, type Refused, type RefusalCode } from '../../kernel/result.ts';
import { commit } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { written, type AuditEvent } from './audit.repo.ts';

/**
 * The answer to somebody who names another's record: "not found", so that they learn nothing, and a line in the audit, so
 * that we do. `event.action` is the attempt: `letter_request.opened`.
 */
export async function denied(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: RefusalCode,
  event: Pick<AuditEvent, 'villageId' | 'subject' | 'data'> & { action: string },
): Promise<Refused> {
  await commit(deps.db, [written(deps, ctx, { ...event, reason: 'denied' }, 'never')]);
  return refuse('not_found', code);
}

import { sql } from 'drizzle-orm';
import { timelineEntries } from '../../src/hub/timeline/cases.table.ts';
import { MINUTE } from '../../src/kernel/clock.ts';
import type { Ctx } from '../../src/kernel/ctx.ts';
import type { Result } from '../../src/kernel/result.ts';
import { letterRequests } from '../../src/modules/letters/letters.table.ts';
import { sendBackRequest } from '../../src/modules/letters/requests/send-back-request.ts';
import { submitRequest } from '../../src/modules/letters/requests/submit-request.ts';
import { takeRequest } from '../../src/modules/letters/requests/take-request.ts';
import { requestCast, type RequestCast } from './letter-casts.ts';
import { asPerson, requestBody } from './letters.ts';
import { opened } from './opened.ts';
import { stage } from './stage.ts';
import type { Person } from './world.ts';

/** `ok`, or the code of the refusal. */
export const why = (r: Result<unknown>): string => (r.ok ? 'ok' : r.refusal.code);

/** The stage for tests of letter requests, set anew before each test. */
export function requestStage(cast: () => Promise<RequestCast> = requestCast) {
  const at = stage(cast);

  /** The code of a request just sent; a minute goes by. */
  async function submitted(who: Person = at.siti, slug = 'usaha'): Promise<string> {
    const done = await submitRequest(at.deps, asPerson(who), requestBody(`${who.accountId}-${slug}`, { slug }));
    if (!done.ok) throw new Error(done.refusal.code);
    at.deps.clock.advance(MINUTE);
    return done.value.code;
  }

  /** The code of one that the operator has taken. */
  async function taken(): Promise<string> {
    const code = await submitted();
    await takeRequest(at.deps, at.office.operator, code, {});
    return code;
  }

  const sendBack = (ctx: Ctx, code: string) =>
    sendBackRequest(at.deps, ctx, code, { reason: 'Alamat usaha belum ditulis', fields: ['purpose', 'x'] });

  /** The first request, its words opened. */
  const state = async () => {
    const rows = await at.deps.db.select().from(letterRequests);
    return (await opened(at.deps, rows, { reason: 'letter_requests.reason' }))[0]!;
  };

  const steps = async () => {
    const rows = await at.deps.db
      .select()
      .from(timelineEntries)
      .orderBy(sql`rowid`);
    return opened(at.deps, rows, { note: 'timeline_entries.note' });
  };

  return { at, submitted, taken, sendBack, state, steps };
}

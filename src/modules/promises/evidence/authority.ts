import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';

export interface Signatory {
  readonly officerId: string;
  readonly role: 'secretary' | 'head';
}

/** Who names evidence for a village: its head or its secretary. For anybody else the village has no such desk. */
export function signatoryOf({ actor }: Ctx, villageId: string): Result<Signatory> {
  if (actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!holdsOffice(actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('not_found', 'promises.no_such_village');
  for (const role of ['head', 'secretary'] as const) {
    const held = actor.offices.find((office) => office.villageId === villageId && office.role === role);
    if (held) return ok({ officerId: held.officerId, role });
  }
  return refuse('forbidden', 'promises.head_or_secretary');
}

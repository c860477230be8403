import { holdsOffice, type Ctx, type OfficerRole } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';

export interface Officer {
  readonly accountId: string;
  readonly officerId: string;
  readonly role: OfficerRole;
}

/** The highest office first: as that one somebody with two of them says yes. */
const OFFICES = ['head', 'secretary', 'operator'] as const;

/** Who works on the data of a village: its officers. For anybody else there is nothing. */
export function officerOf({ actor }: Ctx, villageId: string): Result<Officer> {
  if (actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!holdsOffice(actor, villageId, ...OFFICES)) return refuse('not_found', 'village_data.no_such_village');
  for (const role of OFFICES) {
    const held = actor.offices.find((office) => office.villageId === villageId && office.role === role);
    if (held) return ok({ accountId: actor.accountId, officerId: held.officerId, role });
  }
  return refuse('not_found', 'village_data.no_such_village');
}

/** Who may say yes for a village: its head or its secretary. An operator prepares and does not publish. */
export function publisherOf(ctx: Ctx, villageId: string): Result<Officer & { readonly role: 'head' | 'secretary' }> {
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const { role } = officer.value;
  if (role === 'head' || role === 'secretary') return ok({ ...officer.value, role });
  return refuse('forbidden', 'village_data.head_or_secretary');
}

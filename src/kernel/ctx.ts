import type { Instant } from './clock.ts';
import type { Locale } from './look.ts';

export type { Locale };

/** What an officer may do; roles are given per village (`region` for the kabupaten). */
export type OfficerRole = 'operator' | 'secretary' | 'head' | 'region';

/**
 * What a login's way in proved: a phone (shops and orders), a resident (also the own record and letters), or an officer (also
 * the offices).
 */
export type Scope = 'phone' | 'resident' | 'office';

/** How somebody proved who they are: a code to a phone, the PIN, a slip or enrolment, the password, the authenticator app. */
export type Proof = 'code' | 'pin' | 'enrolment' | 'password' | 'totp';

/** Who acts. Built once per request from the session; use-cases trust nothing else. */
export type Actor =
  | { readonly kind: 'guest' }
  | {
      readonly kind: 'account';
      readonly accountId: string;
      readonly sessionId: string;
      /** The resident this login is linked to, and the village that keeps them. */
      readonly resident: { readonly id: string; readonly villageId: string } | null;
      /** Shops this account owns. */
      readonly shops: readonly { readonly id: string; readonly villageId: string }[];
      readonly offices: readonly {
        readonly villageId: string;
        readonly role: OfficerRole;
        readonly officerId: string;
      }[];
      readonly scope: Scope;
      /** When the account last proved itself (step-up before signing), and how. */
      readonly provedAt: Instant;
      readonly provedBy: Proof;
    }
  /** A scheduled job or event listener of ours. */
  | { readonly kind: 'system'; readonly job: string };

export interface Ctx {
  readonly actor: Actor;
  readonly locale: Locale;
  /** One id for the log lines of a request. */
  readonly requestId: string;
  /** Keyed hash of the caller's network (IPv4 address or IPv6 /64), for limits; never the address. */
  readonly device: string;
  /** The token that an earlier login left on the caller's device. It opens nothing: tries there are counted apart. */
  readonly knownDevice?: string | undefined;
}

export const systemCtx = (job: string): Ctx => ({
  actor: { kind: 'system', job },
  locale: 'id',
  requestId: job,
  device: 'system',
});

/** The actor's name in audit rows: `account:<id>`, `system:<job>` or `guest`. */
export function actorKey(actor: Actor): string {
  if (actor.kind === 'account') return `account:${actor.accountId}`;
  return actor.kind === 'system' ? `system:${actor.job}` : 'guest';
}

/** True when the actor holds one of the roles in this village. */
export const holdsOffice = (actor: Actor, villageId: string, ...roles: OfficerRole[]): boolean =>
  actor.kind === 'account' && actor.offices.some((o) => o.villageId === villageId && roles.includes(o.role));

/** True when the actor owns this shop. */
export const ownsShop = (actor: Actor, shopId: string): boolean =>
  actor.kind === 'account' && actor.shops.some((s) => s.id === shopId);

/** True for officers of the kabupaten itself, who see every village. */
export const servesRegion = (actor: Actor): boolean =>
  actor.kind === 'account' && actor.offices.some((o) => o.role === 'region');

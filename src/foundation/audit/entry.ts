import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../kernel/canonical-json.ts';

/** What an entry of the public log stands for: an audit row. Specified in docs/public-log.md. */
export interface LoggedEvent {
  readonly eventId: string;
  readonly village: string | null;
  readonly action: string;
  readonly role: string | null;
  readonly actor: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly requestId: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data: Readonly<Record<string, string | number | boolean | null>> | null;
  readonly reason: string | null;
}

/** What whoever may read of an event is given. Of its doer it holds a seal: two events of one person look like those of two. */
export interface Opening extends Pick<
  LoggedEvent,
  'eventId' | 'village' | 'action' | 'at' | 'subject' | 'data' | 'reason'
> {
  /** SHA-256 of salt, actor, role and request, hex. Nobody without the salt can make it, or try who is in it. */
  readonly seal: string;
  /** What kind of doer: `account`, `guest` or `system`. */
  readonly by: string;
}

/** `salt`: 128 random bits, base64url. It stays in the database; only what is made of it is handed out. */
export const openingOf = ({ actor, role, requestId, ...shown }: LoggedEvent, salt: string): Opening => ({
  ...shown,
  seal: sha256(canonicalJson([salt, actor, role, requestId])),
  by: actor.split(':', 1)[0] ?? '',
});

/** The bytes that are hashed, as text; a receipt carries them. These fields in this order, for ever. */
export const openingText = (it: Opening): string =>
  canonicalJson([
    it.seal,
    it.eventId,
    it.village,
    it.action,
    it.by,
    it.at,
    { kind: it.subject.kind, id: it.subject.id },
    it.data,
    it.reason,
  ]);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `c` of an entry: SHA-256 of its opening, hex. */
export const commitmentTo = (opening: string): string => sha256(opening);

/** The entry as it is public: 78 bytes, which say nothing to whoever has no opening. */
export const entryText = (c: string): string => canonicalJson({ v: 1, c });

/** The bytes of the entry that an opening makes. */
export const entryOf = (opening: string): Uint8Array => new TextEncoder().encode(entryText(commitmentTo(opening)));

/** `c` of an entry; null for what is none. */
export const commitmentIn = (entry: string): string | null =>
  /^\{"c":"([0-9a-f]{64})","v":1\}$/.exec(entry)?.[1] ?? null;

/** Reads an opening that somebody shows; null unless it is written exactly as {@link openingText} writes it. */
export function readOpening(text: string): Opening | null {
  let list: Json;
  try {
    list = JSON.parse(text) as Json;
    if (!Array.isArray(list) || list.length !== FIELDS.length || canonicalJson(list) !== text) return null;
  } catch {
    return null;
  }
  return Object.fromEntries(FIELDS.map((field, i) => [field, list[i]])) as unknown as Opening;
}

const FIELDS = [
  'seal',
  'eventId',
  'village',
  'action',
  'by',
  'at',
  'subject',
  'data',
  'reason',
] as const satisfies (keyof Opening)[];

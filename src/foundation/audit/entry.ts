import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../kernel/canonical-json.ts';

/** What an entry of the public log stands for: an audit row and its salt. Specified in docs/decisions/public-log.md. */
export interface Opening {
  /** 128 random bits, base64url. */
  readonly salt: string;
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

/** The bytes that are hashed, as text; a receipt carries them. These fields in this order, for ever. */
export const openingText = (it: Opening): string =>
  canonicalJson([
    it.salt,
    it.eventId,
    it.village,
    it.action,
    it.role,
    it.actor,
    it.at,
    it.requestId,
    { kind: it.subject.kind, id: it.subject.id },
    it.data,
    it.reason,
  ]);

/** `c` of an entry: SHA-256 of its opening, hex. */
export const commitmentTo = (opening: string): string => createHash('sha256').update(opening).digest('hex');

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
  'salt',
  'eventId',
  'village',
  'action',
  'role',
  'actor',
  'at',
  'requestId',
  'subject',
  'data',
  'reason',
] as const satisfies (keyof Opening)[];

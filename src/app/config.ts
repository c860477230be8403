import * as v from 'valibot';
import { readPolicy } from '../platform/log/index.ts';
import { parseKey, parseVaultKeys, type VaultKey } from '../platform/vault/index.ts';
import { isThisComputer } from '../kernel/this-computer.ts';
import type { RateLimit } from '../http/middleware/limits.ts';

/** What the platform binds to the Worker: wrangler.toml for vars and bindings, `wrangler secret put` for secrets. */
export interface Env {
  ASSETS: Fetcher;
  BLOBS: R2Bucket;
  OUTBOX: Queue<{ wake: true }>;
  IMAGES: ImagesBinding;
  /** The embedded database of a local start; absent where DATABASE_URL is reached over the network. */
  LIBSQL?: Pick<Fetcher, 'fetch'>;
  WRITES_LIMIT?: RateLimit;
  LOOKUPS_LIMIT?: RateLimit;
  [setting: string]: unknown;
}

const text = v.pipe(v.string(), v.minLength(1));
const address = v.pipe(
  v.string(),
  v.url(),
  v.transform((url) => url.replace(/\/+$/, '')),
);

const Settings = v.object({
  /**
   * The site's own address, for links and QR codes: `https://…`. Over plain http sessions, NIKs and PINs would travel open to
   * everybody between; only a site on this very computer may do so.
   */
  ORIGIN: v.pipe(
    address,
    v.check((url) => /^https:\/\//i.test(url) || (/^http:\/\//i.test(url) && isThisComputer(new URL(url)))),
  ),
  /** `libsql://…` or `https://…`. */
  DATABASE_URL: v.pipe(v.string(), v.url()),
  /** Secret; not needed by an embedded database. */
  DATABASE_AUTH_TOKEN: v.optional(text),
  /** Secret: `id:base64` pairs, the first seals. See `platform/vault/keyring.ts`. */
  VAULT_KEYS: text,
  /** Secret: 32 bytes in base64 for the blind indexes. */
  VAULT_INDEX_KEY: text,
  /** Secret: the region's own signing root, made by `npm run signing:root`. */
  REGION_ROOT: text,
  /** Secret: the public log's signing key, made by `npm run log:key`. Its name is the log's, whatever the site's address is. */
  LOG_KEY: text,
  /** Secret, optional: the key that is to take the place of LOG_KEY, made by `npm run log:key`. See docs/operations.md. */
  LOG_NEXT_KEY: v.optional(text),
  /** Secret, optional: the cosigner's key that dates the log's heads, made by `npm run log:key -- --dates`. */
  LOG_DATE_KEY: v.optional(text),
  /** Who witnesses the public log; see `platform/log/witness-policy.ts`. Without it nobody does. */
  LOG_WITNESSES: v.optional(
    v.pipe(
      text,
      v.check((policy) => readPolicy(policy) !== null),
    ),
  ),
  /** Meta's Graph API, or an emulator of it. */
  WHATSAPP_URL: v.optional(address, 'https://graph.facebook.com/v23.0'),
  /** The sending number's id at Meta. */
  WHATSAPP_PHONE_ID: text,
  /** Secret: a system user's access token. */
  WHATSAPP_TOKEN: text,
});

export interface Config {
  readonly origin: string;
  readonly database: { readonly url: string; readonly authToken?: string };
  readonly vault: { readonly keys: readonly VaultKey[]; readonly indexKey: Uint8Array };
  readonly regionRoot: string;
  readonly log: {
    readonly key: string;
    readonly nextKey?: string | undefined;
    readonly dateKey?: string | undefined;
    readonly witnesses?: string | undefined;
  };
  readonly whatsapp: { readonly url: string; readonly phoneId: string; readonly token: string };
}

/** Reads the settings once per isolate. What is missing or wrong is named, and never shown. */
export function readConfig(env: Env): Config {
  const parsed = v.safeParse(Settings, env);
  if (!parsed.success) {
    const names = [...new Set(parsed.issues.map((issue) => v.getDotPath(issue)))];
    throw new Error(`Missing or wrong settings: ${names.join(', ')}. See docs/deploy.md.`);
  }
  const s = parsed.output;
  return {
    origin: s.ORIGIN,
    database: { url: s.DATABASE_URL, ...(s.DATABASE_AUTH_TOKEN && { authToken: s.DATABASE_AUTH_TOKEN }) },
    vault: { keys: parseVaultKeys(s.VAULT_KEYS), indexKey: parseKey(s.VAULT_INDEX_KEY, 'VAULT_INDEX_KEY') },
    regionRoot: s.REGION_ROOT,
    log: { key: s.LOG_KEY, nextKey: s.LOG_NEXT_KEY, dateKey: s.LOG_DATE_KEY, witnesses: s.LOG_WITNESSES },
    whatsapp: { url: s.WHATSAPP_URL, phoneId: s.WHATSAPP_PHONE_ID, token: s.WHATSAPP_TOKEN },
  };
}

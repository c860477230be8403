import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { residents } from '../residents/residents.table.ts';
import { villages } from '../villages/villages.table.ts';

/** A login. May belong to a resident; may hold offices. */
export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  displayName: text('display_name').notNull(),
  phoneSealed: text('phone_sealed'),
  phoneIndex: text('phone_index').unique(),
  emailSealed: text('email_sealed'),
  emailIndex: text('email_index').unique(),
  residentId: text('resident_id')
    .unique()
    .references(() => residents.id),
  /** Language of the messages sent to this person. */
  locale: text('locale', { enum: ['id', 'en'] })
    .notNull()
    .default('id'),
  status: text('status', { enum: ['active', 'closed'] })
    .notNull()
    .default('active'),
  createdAt: integer('created_at').notNull(),
});

/** What proves an account: one row per kind (passkeys: several). */
export const credentials = sqliteTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind', { enum: ['pin', 'password', 'totp', 'passkey'] }).notNull(),
    /** scrypt hash of a PIN or password, or a passkey's public key as JSON. */
    secret: text('secret'),
    /** TOTP seed: the one secret that must be read again. */
    secretSealed: text('secret_sealed'),
    createdAt: integer('created_at').notNull(),
    /** For TOTP the time step last accepted: one code opens once. */
    usedAt: integer('used_at'),
  },
  (t) => [
    index('credentials_account').on(t.accountId, t.kind),
    check(
      'credentials_secret',
      sql`(${t.kind} = 'totp') = (${t.secretSealed} IS NOT NULL) AND (${t.secret} IS NULL) = (${t.secretSealed} IS NOT NULL)`,
    ),
    uniqueIndex('credentials_one')
      .on(t.accountId, t.kind)
      .where(sql`${t.kind} <> 'passkey'`),
  ],
);

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the cookie's token; the token itself is never stored. */
    tokenHash: text('token_hash').notNull().unique(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: integer('created_at').notNull(),
    seenAt: integer('seen_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** When the person last proved who they are (step-up), and how: a weaker proof must not replace a stronger secret. */
    provedAt: integer('proved_at').notNull(),
    provedBy: text('proved_by', { enum: ['code', 'pin', 'enrolment', 'password', 'totp'] }).notNull(),
    /** `Android · Chrome`, for the list of own sessions. */
    label: text('label').notNull(),
    /**
     * What the way in proved: a phone (shops and orders), a resident (also the own record and letters), or an officer
     * (also the offices). A code to a shared phone must not open the registry, nor a 6-digit PIN an office.
     */
    scope: text('scope', { enum: ['phone', 'resident', 'office'] }).notNull(),
    /** An officer's own device, kept logged in. */
    remembered: integer('remembered').notNull().default(0),
    kiosk: integer('kiosk').notNull().default(0),
    revokedAt: integer('revoked_at'),
  },
  (t) => [
    index('sessions_account').on(t.accountId),
    index('sessions_expired').on(t.expiresAt),
    index('sessions_revoked')
      .on(t.revokedAt)
      .where(sql`${t.revokedAt} IS NOT NULL`),
  ],
);

/** Devices that an account has logged in on, by way in: strangers' wrong tries do not count there. */
export const knownDevices = sqliteTable(
  'known_devices',
  {
    /** Names the device in the keys of its own locks and limits. */
    id: text('id').primaryKey(),
    /** SHA-256 of the token in the device's cookie; one device may be known to several accounts. */
    tokenHash: text('token_hash').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    scope: text('scope', { enum: ['phone', 'resident', 'office'] }).notNull(),
    /** The last login there. */
    seenAt: integer('seen_at').notNull(),
  },
  (t) => [
    uniqueIndex('known_devices_one').on(t.tokenHash, t.accountId, t.scope),
    index('known_devices_account').on(t.accountId),
    index('known_devices_seen').on(t.seenAt),
  ],
);

/** Failures per subject and per device, with a growing delay. The key is a blind index, never the NIK or the address. */
export const loginLocks = sqliteTable('login_locks', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull().default(0),
  lastAt: integer('last_at').notNull(),
  lockedUntil: integer('locked_until').notNull().default(0),
});

export const oneTimeCodes = sqliteTable(
  'one_time_codes',
  {
    id: text('id').primaryKey(),
    purpose: text('purpose', {
      enum: ['login', 'enrol', 'slip', 'second_factor', 'step_up', 'add_phone', 'view_order'],
    }).notNull(),
    /** What the code proves: the blind index of a phone or NIK, or an account's id. */
    subject: text('subject').notNull(),
    /** Keyed hash; null when an authenticator app makes the code. */
    codeHash: text('code_hash'),
    /** The code until it is sent, and the phone it goes to; null when nothing is sent. */
    codeSealed: text('code_sealed'),
    phoneSealed: text('phone_sealed'),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    tries: integer('tries').notNull().default(0),
    usedAt: integer('used_at'),
  },
  (t) => [
    index('one_time_codes_subject').on(t.subject, t.purpose, t.createdAt),
    check('one_time_codes_tries', sql`${t.tries} <= 5`),
  ],
);

/** Who holds which office, from when until when. Role `region` has the region's pilot village as anchor. */
export const officers = sqliteTable(
  'officers',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    role: text('role', { enum: ['operator', 'secretary', 'head', 'region'] }).notNull(),
    /** As printed under a letter. */
    name: text('name').notNull(),
    title: text('title').notNull(),
    /** How the office is held: definitive, or Plt/Plh/Pj, or by delegation (a.n., u.b.). */
    capacity: text('capacity', { enum: ['definitive', 'plt', 'plh', 'pj', 'an', 'ub'] })
      .notNull()
      .default('definitive'),
    /** 18 digits of a civil servant, printed under a letter; heads of villages mostly have none. */
    nip: text('nip'),
    fromAt: integer('from_at').notNull(),
    /** When it ends, planned or done: the first instant at which it is held no more. */
    untilAt: integer('until_at'),
    /** When the end was written down, which makes room for a successor; a term that just ran out has none until then. */
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('officers_account').on(t.accountId),
    index('officers_village').on(t.villageId, t.role),
    /** Appointed twice at once, it is one office. */
    uniqueIndex('officers_one')
      .on(t.accountId, t.villageId, t.role)
      .where(sql`${t.endedAt} IS NULL`),
    /** One head a village; a Plh and those who sign by delegation stand beside. */
    uniqueIndex('officers_one_head')
      .on(t.villageId)
      .where(sql`${t.role} = 'head' AND ${t.capacity} IN ('definitive', 'plt', 'pj') AND ${t.endedAt} IS NULL`),
  ],
);

/** Sliding counters for limits that must hold across isolates. */
export const limitCounters = sqliteTable(
  'limit_counters',
  {
    key: text('key').notNull(),
    windowStart: integer('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] }), index('limit_counters_window').on(t.windowStart)],
);

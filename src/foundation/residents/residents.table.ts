import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { hamlets, villages } from '../villages/villages.table.ts';
import { sealedText } from '../../platform/libsql/index.ts';

/** Kartu keluarga. The KK number and address are sealed; the index finds the number. */
export const households = sqliteTable(
  'households',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    kkSealed: text('kk_sealed').notNull(),
    kkIndex: text('kk_index').notNull().unique(),
    addressSealed: text('address_sealed').notNull(),
    hamletId: text('hamlet_id').references(() => hamlets.id),
    rt: text('rt'),
    rw: text('rw'),
    headResidentId: text('head_resident_id'),
    status: text('status', { enum: ['active', 'closed'] })
      .notNull()
      .default('active'),
  },
  (t) => [index('households_village').on(t.villageId), uniqueIndex('households_counted').on(t.villageId, t.id)],
);

/** Penduduk, as in the national registry (Permendagri 109/2019 form codes). NIK and phone are sealed, and so is what tells of faith, health and parents. */
export const residents = sqliteTable(
  'residents',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    householdId: text('household_id').references(() => households.id),
    nikSealed: text('nik_sealed').notNull(),
    nikIndex: text('nik_index').notNull().unique(),
    name: text('name').notNull(),
    sex: text('sex', { enum: ['L', 'P'] }).notNull(),
    birthPlace: text('birth_place').notNull(),
    /** `YYYY-MM-DD` */
    birthDate: text('birth_date').notNull(),
    religion: sealedText('religion', 'residents.religion', { always: true }).notNull(),
    education: text('education').notNull(),
    occupation: text('occupation').notNull(),
    marital: text('marital', { enum: ['single', 'married', 'divorced', 'widowed'] }).notNull(),
    /** Of a marriage or a divorce, whether the family card calls it recorded (tercatat); null = the card does not say. */
    maritalRecorded: integer('marital_recorded', { mode: 'boolean' }),
    bloodType: sealedText('blood_type', 'residents.blood_type', { always: true }).$defaultFn(() => ''),
    disability: sealedText('disability', 'residents.disability', { always: true }).$defaultFn(() => ''),
    nationality: text('nationality').notNull().default('WNI'),
    /** Place in the household: kepala keluarga, istri, anak, … */
    relationship: text('relationship', {
      enum: ['head', 'spouse', 'child', 'grandchild', 'parent', 'parent_in_law', 'sibling', 'other'],
    }).notNull(),
    fatherName: sealedText('father_name', 'residents.father_name', { always: true }).$defaultFn(() => ''),
    motherName: sealedText('mother_name', 'residents.mother_name', { always: true }).$defaultFn(() => ''),
    phoneSealed: text('phone_sealed'),
    phoneIndex: text('phone_index'),
    status: text('status', { enum: ['present', 'temporary', 'moved', 'deceased'] })
      .notNull()
      .default('present'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('residents_household').on(t.householdId),
    index('residents_name').on(t.villageId, t.name),
    uniqueIndex('residents_village').on(t.villageId, t.id),
  ],
);

/** Who looked at whose record, when and why: shown to the resident (UU 27/2022). Append-only. */
export const recordLooks = sqliteTable(
  'record_looks',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    residentId: text('resident_id')
      .notNull()
      .references(() => residents.id),
    actor: text('actor').notNull(),
    /** The officer's name and role as shown to the resident. */
    by: text('by').notNull(),
    purpose: sealedText('purpose', 'record_looks.purpose').notNull(),
    /** What the look served, `letter_type:…`: like looks of one task are told apart by it; null = each look is its own. */
    about: text('about'),
    /** `found`: name and masked NIK in a search result; `opened`: the whole record. */
    extent: text('extent', { enum: ['found', 'opened'] }).notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('record_looks_resident').on(t.residentId, t.at)],
);

/**
 * What happened to the people of a village (peristiwa kependudukan): one log, from which counts are derived. Append-only: what was
 * recorded wrongly is cancelled by a later row.
 */
export const residentEvents = sqliteTable(
  'resident_events',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    /** Whom it happened to; null for a child that is not in the registry yet. */
    residentId: text('resident_id').references(() => residents.id),
    /** The household it happened in. */
    householdId: text('household_id').references(() => households.id),
    kind: text('kind', { enum: ['birth', 'death', 'move_in', 'move_out', 'household_change', 'cancelled'] }).notNull(),
    /** The day it happened and the day the office heard of it, `YYYY-MM-DD` WIB. */
    eventDate: text('event_date').notNull(),
    reportedOn: text('reported_on').notNull(),
    /** The child's name, sealed, while the registry has no record of it. */
    nameSealed: text('name_sealed'),
    /** The resident's status before, to go back to when the event is cancelled. */
    statusBefore: text('status_before'),
    /** Of a birth: the registry may have no record of the child yet. */
    sex: text('sex', { enum: ['L', 'P'] }),
    /** Why, in the officer's words; of a mistake, what was wrong. */
    reason: sealedText('reason', 'resident_events.reason'),
    /** The event that this row cancels or puts right. */
    cancels: text('cancels'),
    /** What it was recorded from: `letter_request:{id}`, `officer:{id}`; of a record made later, `birth:{event}`. */
    source: text('source').notNull(),
    actor: text('actor').notNull(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [
    index('resident_events_resident').on(t.residentId, t.kind),
    index('resident_events_village').on(t.villageId, t.eventDate),
    index('resident_events_counted').on(t.villageId, t.recordedAt, t.id),
    uniqueIndex('resident_events_cancels').on(t.cancels),
    /** A birth that a letter told of is put into the registry once. */
    uniqueIndex('resident_events_registered')
      .on(t.source)
      .where(sql`substr(${t.source}, 1, 6) = 'birth:'`),
  ],
);

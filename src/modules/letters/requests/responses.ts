import * as v from 'valibot';
import { REQUEST_STATES, TRANSITIONS } from '../request.ts';

const instant = v.pipe(v.number(), v.integer());
const state = v.picklist(REQUEST_STATES);
const action = v.picklist([...new Set(TRANSITIONS.map((t) => t.action))]);

/** A person in an answer, as the API gives them. */
const PersonSchema = v.object({
  name: v.string(),
  nik: v.optional(v.string()),
  birthPlace: v.optional(v.string()),
  birthDate: v.optional(v.string()),
  sex: v.optional(v.picklist(['L', 'P'])),
  religion: v.optional(v.string()),
  nationality: v.optional(v.string()),
  relation: v.optional(v.string()),
  occupation: v.optional(v.string()),
  address: v.optional(v.string()),
  residentId: v.optional(v.string()),
});

/** The tanda terima, as the API gives it. */
export const ReceiptSchema = v.object({
  code: v.string(),
  title: v.string(),
  submittedAt: instant,
  dueAt: v.nullable(instant),
  cost: v.literal(0),
});

/** The tanda terima as it is printed. */
export const PrintedReceiptSchema = v.object({
  code: v.string(),
  title: v.string(),
  villageName: v.string(),
  subjectName: v.string(),
  queue: v.string(),
  submittedAt: instant,
  dueAt: v.nullable(instant),
});

/** What waits for a head of RT. */
export const RtDeskSchema = v.nullable(
  v.array(v.object({ code: v.string(), title: v.string(), name: v.string(), rt: v.string(), since: instant })),
);

/** A row of a desk, as the API gives it. */
export const DeskRowSchema = v.object({
  code: v.string(),
  title: v.string(),
  about: v.string(),
  state,
  since: instant,
  dueAt: v.nullable(instant),
  next: action,
});

/** A request, as the API gives it. */
export const RequestPageSchema = v.object({
  code: v.string(),
  slug: v.string(),
  title: v.string(),
  villageId: v.string(),
  state,
  submittedAt: v.nullable(instant),
  dueAt: v.nullable(instant),
  reason: v.nullable(v.string()),
  answers: v.record(v.string(), v.union([v.string(), v.array(PersonSchema)])),
  asksAboutFee: v.boolean(),
  askedToPay: v.nullable(v.boolean()),
  timeline: v.array(v.object({ state: v.string(), role: v.string(), note: v.nullable(v.string()), at: instant })),
  actions: v.array(action),
});

/** Whom a letter can be asked for, as the API gives it. */
export const StartSchema = v.object({
  slug: v.string(),
  title: v.string(),
  promisedMinutes: v.number(),
  subjects: v.array(
    v.object({
      residentId: v.string(),
      name: v.string(),
      relationship: v.string(),
      basis: v.string(),
      minor: v.boolean(),
      allowed: v.boolean(),
      unmet: v.array(v.record(v.string(), v.unknown())),
    }),
  ),
  aboutDead: v.boolean(),
});

/** A form to fill in or to correct, as the API gives it. */
export const FormSchema = v.object({
  code: v.string(),
  slug: v.string(),
  title: v.string(),
  state: v.picklist(['draft', 'needs_correction']),
  basis: v.string(),
  promisedMinutes: v.number(),
  reason: v.nullable(v.string()),
  fieldsToCorrect: v.array(v.string()),
  fields: v.array(v.object({ key: v.string(), label: v.string(), kind: v.string(), required: v.boolean() })),
  attachments: v.array(v.string()),
  answers: v.record(v.string(), v.union([v.string(), v.array(PersonSchema)])),
  offers: v.record(v.string(), v.array(v.record(v.string(), v.unknown()))),
  presentedBy: v.nullable(PersonSchema),
  record: v.record(v.string(), v.unknown()),
  nikWarnings: v.array(v.picklist(['no_such_date', 'birth_date_differs', 'sex_differs'])),
});

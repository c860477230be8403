import * as v from 'valibot';

const text = v.string();
const known = v.nullable(v.string());
const at = v.pipe(v.number(), v.integer());
const status = v.picklist(['present', 'temporary', 'moved', 'deceased']);

export const Record = v.object({
  id: text,
  villageId: text,
  nik: text,
  name: text,
  sex: v.picklist(['L', 'P']),
  birthPlace: text,
  birthDate: text,
  religion: text,
  education: text,
  occupation: text,
  marital: v.picklist(['single', 'married', 'divorced', 'widowed']),
  maritalRecorded: v.nullable(v.boolean()),
  bloodType: known,
  disability: known,
  nationality: text,
  relationship: text,
  fatherName: known,
  motherName: known,
  phone: known,
  status,
  household: v.nullable(
    v.object({ id: text, kk: text, address: text, hamlet: known, rt: known, rw: known, headName: known }),
  ),
});

export const Looks = v.array(v.object({ by: text, purpose: text, extent: v.picklist(['found', 'opened']), at }));

export const Subjects = v.array(
  v.object({
    residentId: text,
    villageId: text,
    name: text,
    relationship: text,
    minor: v.boolean(),
    status,
    basis: v.picklist(['self', 'parent', 'same_household']),
  }),
);

export const FoundResidents = v.array(
  v.object({
    residentId: text,
    name: text,
    nikMasked: text,
    birthYear: v.number(),
    hamlet: known,
    rt: known,
    status,
    hasLogin: v.boolean(),
  }),
);

export const Events = v.object({
  events: v.array(
    v.object({
      id: text,
      kind: v.picklist(['birth', 'death', 'move_in', 'move_out']),
      eventDate: text,
      reportedOn: text,
      nameMasked: known,
      sex: v.nullable(v.picklist(['L', 'P'])),
      hamlet: known,
      residentId: known,
      reason: known,
      by: known,
      cancelled: known,
      withoutNik: v.boolean(),
      toRegister: v.boolean(),
    }),
  ),
  hamlets: v.array(v.object({ id: text, name: text })),
});

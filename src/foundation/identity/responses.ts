import * as v from 'valibot';

const at = v.pipe(v.number(), v.integer());

export const Session = v.object({ token: v.string(), expiresAt: at, device: v.optional(v.string()) });
export const Challenge = v.object({ challenge: v.string(), expiresAt: at });
export const SecondFactorAnswer = v.object({ ...Challenge.entries, by: v.picklist(['totp', 'phone']) });

export const Me = v.object({
  name: v.string(),
  scope: v.picklist(['phone', 'resident', 'office']),
  resident: v.nullable(v.object({ id: v.string(), villageId: v.string() })),
  shops: v.array(v.object({ id: v.string(), villageId: v.string() })),
  offices: v.array(v.object({ villageId: v.string(), role: v.string(), officerId: v.string() })),
  provedAt: at,
  provedBy: v.picklist(['code', 'pin', 'enrolment', 'password', 'totp']),
});

export const Ways = v.object({
  pin: v.boolean(),
  password: v.boolean(),
  totp: v.boolean(),
  phone: v.boolean(),
  office: v.boolean(),
});

export const Sessions = v.array(
  v.object({ id: v.string(), label: v.string(), createdAt: at, seenAt: at, current: v.boolean() }),
);

export const SlipAnswer = v.object({ code: v.string(), residentName: v.string(), expiresAt: at });
export const Totp = v.object({ address: v.string(), seed: v.string(), offer: v.string() });

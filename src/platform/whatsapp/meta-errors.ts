import { refuse, type Refused, type RefusalCode } from '../../kernel/result.ts';

/** Why Meta did not take a message: the number, the moment, or something that we must mend. */
type Reason = 'number' | 'later' | 'token' | 'billing' | 'account' | 'template' | 'unknown';

/**
 * Meta's error codes by what they mean for a message; text and HTTP status change from version to version, codes do not.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
 */
const CODES: Readonly<Record<Exclude<Reason, 'unknown'>, readonly number[]>> = {
  // No WhatsApp, not allowed to write to it or to its country, itself, part of an experiment, messages stopped by the person.
  number: [130472, 130497, 131021, 131026, 131050],
  // Unknown or passing faults, rate limits, maintenance, "not now" for the sake of the ecosystem.
  later: [1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131049, 131056, 131057, 133004, 133015, 133016, 2494100],
  // Token run out or withdrawn, or without the permission.
  token: [0, 3, 10, 190, 131005],
  billing: [131042],
  // The sending number or the business account is blocked, not registered, or may write to a list of test numbers only.
  account: [33, 368, 131030, 131031, 131037, 131045, 133000, 133005, 133006, 133008, 133009, 133010],
  // The wording is missing, paused, switched off, or wants other parameters than we give it.
  template: [100, 131008, 131009, 131047, 131051, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 135000],
};

const REASONS: ReadonlyMap<number, Reason> = new Map(
  Object.entries(CODES).flatMap(([reason, codes]) => codes.map((code) => [code, reason as Reason] as const)),
);

const KINDS = { number: 'invalid', later: 'unavailable' } as const satisfies Partial<Record<Reason, string>>;

/** The refusal for an answer that is no success. What nobody has seen before is ours to look at. */
export function refusalOf(status: number, code: number | null): Refused {
  const reason = reasonOf(status, code);
  const kind = reason === 'number' || reason === 'later' ? KINDS[reason] : 'forbidden';
  const named: RefusalCode = `whatsapp.${reason}`;
  return refuse(kind, named, code === null ? {} : { data: { code } });
}

function reasonOf(status: number, code: number | null): Reason {
  const known = code === null ? undefined : REASONS.get(code);
  if (known) return known;
  // 200 to 299 are permissions that the token lacks.
  if (code !== null && code >= 200 && code <= 299) return 'token';
  return status === 429 || status >= 500 ? 'later' : 'unknown';
}

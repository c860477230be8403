import { MAX_RUPIAH, type Rupiah } from '../../../kernel/money.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { crc16 } from './crc16.ts';
import { readQris, TAG } from './read-qris.ts';
import { writeTlv, type DataObject } from './tlv.ts';

const REPLACED: ReadonlySet<string> = new Set([TAG.initiation, TAG.amount, TAG.tip, TAG.feeFixed, TAG.feePercent]);

/**
 * Turns a seller's static QRIS into one for exactly `amount` rupiah: tag 01 becomes 12, tag 54 carries the amount, tips and
 * fees (55–57) fall away, because the buyer was promised one amount; the CRC is made anew. Every other tag stays as it was,
 * in its place. Besides the refusals of {@link readQris}:
 * `qris.already_dynamic` (made for another payment) and `qris.bad_amount` (not a whole rupiah from 1 to a billion).
 */
export function makeDynamicQris(staticPayload: string, amount: Rupiah): Result<string> {
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > MAX_RUPIAH) return refuse('invalid', 'qris.bad_amount');
  const qris = readQris(staticPayload);
  if (!qris.ok) return qris;
  if (qris.value.kind === 'dynamic') return refuse('invalid', 'qris.already_dynamic');
  const kept = qris.value.objects.filter((o) => !REPLACED.has(o.tag));
  const withKind = insertAfter(kept, TAG.format, { tag: TAG.initiation, value: '12' });
  const objects = insertAfter(withKind, TAG.currency, { tag: TAG.amount, value: String(amount) });
  const body = `${writeTlv(objects)}${TAG.crc}04`;
  return ok(body + crc16(body));
}

function insertAfter(objects: readonly DataObject[], tag: string, added: DataObject): DataObject[] {
  return objects.flatMap((o) => (o.tag === tag ? [o, added] : [o]));
}

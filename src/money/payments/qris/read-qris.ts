import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { crc16 } from './crc16.ts';
import { parseTlv, type DataObject } from './tlv.ts';

/** Tags of the merchant-presented mode that Balai reads (EMVCo QRCPS-MPM; QRIS: PADG BI 21/18/2019). */
export const TAG = {
  format: '00',
  initiation: '01',
  currency: '53',
  amount: '54',
  /** Asks the payer for a tip (`01`) or adds a fee: fixed in 56 (`02`), in percent in 57 (`03`). */
  tip: '55',
  feeFixed: '56',
  feePercent: '57',
  country: '58',
  merchantName: '59',
  merchantCity: '60',
  crc: '63',
} as const;

const RUPIAH_ISO_4217 = '360';
const QRIS_DOMAIN = 'ID.CO.QRIS.WWW';

/** A QRIS code that was checked. `objects` is everything but the CRC, in the order found. */
export interface Qris {
  readonly objects: readonly DataObject[];
  /** `static`: printed once, the payer types the amount. `dynamic`: made for one payment. */
  readonly kind: 'static' | 'dynamic';
  readonly merchantName: string;
  readonly merchantCity: string;
  /** National Merchant ID as printed beside the code, `ID1020021181745`; null where the code has none. */
  readonly nmid: string | null;
  /** It asks the payer for a tip or adds a fee; a dynamic code made from it does not. */
  readonly addsFee: boolean;
}

/**
 * Reads a QRIS payload as scanned. Tags may come in any order except the CRC, which closes the text.
 * Refusals: `qris.not_tlv`, `qris.bad_length`, `qris.bad_crc`, `qris.duplicate_tag`, `qris.not_qris` (a code of another
 * scheme, country or currency, or without a merchant).
 */
export function readQris(scanned: string): Result<Qris> {
  const text = scanned.trim();
  if (text === '') return refuse('invalid', 'qris.not_tlv');
  const parsed = parseTlv(text);
  if (!parsed.ok) return parsed;
  const crc = parsed.value.at(-1);
  if (crc?.tag !== TAG.crc) return refuse('invalid', 'qris.not_qris');
  if (crc.value.toUpperCase() !== crc16(text.slice(0, text.length - crc.value.length)))
    return refuse('invalid', 'qris.bad_crc');

  const objects = parsed.value.slice(0, -1);
  const byTag = new Map(objects.map((o) => [o.tag, o.value]));
  if (byTag.size !== objects.length || byTag.has(TAG.crc)) return refuse('invalid', 'qris.duplicate_tag');
  const initiation = byTag.get(TAG.initiation) ?? '11';
  const merchantName = byTag.get(TAG.merchantName);
  const merchantCity = byTag.get(TAG.merchantCity);
  const isQris =
    byTag.get(TAG.format) === '01' &&
    byTag.get(TAG.currency) === RUPIAH_ISO_4217 &&
    byTag.get(TAG.country) === 'ID' &&
    (initiation === '11' || initiation === '12') &&
    objects.some(isQrisMerchant);
  if (!isQris || !merchantName || !merchantCity) return refuse('invalid', 'qris.not_qris');
  return ok({
    objects,
    kind: initiation === '11' ? 'static' : 'dynamic',
    merchantName,
    merchantCity,
    nmid: nmidOf(objects),
    addsFee: byTag.has(TAG.tip),
  });
}

/** Where the national repository keeps a merchant: its number is sub-tag 02 (PADG BI 21/18/2019). */
const NATIONAL = '51';

function nmidOf(objects: readonly DataObject[]): string | null {
  const inner = parseTlv(objects.find((o) => o.tag === NATIONAL)?.value ?? '');
  return (inner.ok && inner.value.find((o) => o.tag === '02')?.value) || null;
}

/** A merchant account template (tags 26–51) registered with the national QRIS repository. */
function isQrisMerchant({ tag, value }: DataObject): boolean {
  if (tag < '26' || tag > '51') return false;
  const inner = parseTlv(value);
  return inner.ok && inner.value.some((o) => o.tag === '00' && o.value.toUpperCase() === QRIS_DOMAIN);
}

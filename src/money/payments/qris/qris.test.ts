import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../../../tests/support/any-text.ts';
import { crc16 } from './crc16.ts';
import { makeDynamicQris, readQris } from './index.ts';
import { parseTlv, writeTlv, type DataObject } from './tlv.ts';

/** A widely published sample, so its CRC was computed by somebody else's program. */
const SAMPLE =
  '00020101021126570011ID.DANA.WWW011893600915302259148102090225914810303UMI51440014ID.CO.QRIS.WWW0215ID10200176114730303UMI5204581253033605802ID5922Warung Sayur Bu Sugeng6010Kab. Demak610559567630458C7';

const merchant: DataObject = {
  tag: '51',
  value: writeTlv([
    { tag: '00', value: 'ID.CO.QRIS.WWW' },
    { tag: '02', value: 'ID1020017611473' },
  ]),
};
const BASE: readonly DataObject[] = [
  { tag: '00', value: '01' },
  { tag: '01', value: '11' },
  merchant,
  { tag: '52', value: '5812' },
  { tag: '53', value: '360' },
  { tag: '58', value: 'ID' },
  { tag: '59', value: 'Keripik Bu Sari' },
  { tag: '60', value: 'Pesawaran' },
];
const payload = (objects: readonly DataObject[]) => {
  const body = `${writeTlv(objects)}6304`;
  return body + crc16(body);
};
const without = (tag: string) => BASE.filter((o) => o.tag !== tag);
const swapped = (tag: string, value: string) => BASE.map((o) => (o.tag === tag ? { tag, value } : o));
const codeOf = (result: ReturnType<typeof readQris> | ReturnType<typeof makeDynamicQris>) =>
  result.ok ? 'ok' : result.refusal.code;
const objectsOf = (text: string) => {
  const parsed = parseTlv(text);
  if (!parsed.ok) throw new Error('not TLV');
  return parsed.value;
};

describe('CRC-16/CCITT-FALSE', () => {
  test('gives the check value of the standard', () => {
    expect(crc16('123456789')).toBe('29B1');
  });
  test('counts UTF-8 bytes, not characters', () => {
    expect(crc16('é')).not.toBe(crc16('e'));
    expect(crc16('é')).toBe('7ACB');
  });
});

describe('a static QRIS', () => {
  test('is read with the name and town of its merchant', () => {
    const qris = readQris(SAMPLE);
    expect(qris).toMatchObject({
      ok: true,
      value: { kind: 'static', merchantName: 'Warung Sayur Bu Sugeng', merchantCity: 'Kab. Demak' },
    });
  });

  test('becomes dynamic: tag 01 says 12, the amount follows the currency, the CRC is right', () => {
    const dynamic = makeDynamicQris(SAMPLE, 25_750);
    expect(dynamic).toEqual({
      ok: true,
      value:
        '00020101021226570011ID.DANA.WWW011893600915302259148102090225914810303UMI51440014ID.CO.QRIS.WWW' +
        '0215ID10200176114730303UMI5204581253033605405257505802ID5922Warung Sayur Bu Sugeng6010Kab. Demak610559567630434B1',
    });
    expect(dynamic.ok && readQris(dynamic.value)).toMatchObject({ ok: true, value: { kind: 'dynamic' } });
  });

  test('without tag 01 is static, and its dynamic form gains the tag', () => {
    const dynamic = makeDynamicQris(payload(without('01')), 5_000);
    expect(dynamic.ok && objectsOf(dynamic.value).slice(0, 2)).toEqual([
      { tag: '00', value: '01' },
      { tag: '01', value: '12' },
    ]);
  });

  test('that already carries an amount has it replaced, not doubled', () => {
    const dynamic = makeDynamicQris(payload([...BASE, { tag: '54', value: '999' }]), 1_500);
    expect(dynamic.ok && objectsOf(dynamic.value).filter((o) => o.tag === '54')).toEqual([
      { tag: '54', value: '1500' },
    ]);
  });

  test('is read although a scanner added white space or the CRC is in lower case', () => {
    expect(codeOf(readQris(` ${SAMPLE.slice(0, -4)}58c7\n`))).toBe('ok');
  });
});

describe('a code is refused with the reason:', () => {
  test.each([
    ['an empty text', '', 'qris.not_tlv'],
    ['a web address', 'https://example.id/bayar', 'qris.not_tlv'],
    ['a wrong CRC', `${SAMPLE.slice(0, -4)}0000`, 'qris.bad_crc'],
    ['a length beyond the end', SAMPLE.slice(0, -1), 'qris.bad_length'],
    ['no CRC at the end', writeTlv(BASE), 'qris.not_qris'],
    ['a tag twice', payload([...BASE, { tag: '59', value: 'Lain' }]), 'qris.duplicate_tag'],
    ['another currency', payload(swapped('53', '764')), 'qris.not_qris'],
    ['another country', payload(swapped('58', 'TH')), 'qris.not_qris'],
    ['no national merchant', payload(without('51')), 'qris.not_qris'],
    ['no merchant name', payload(without('59')), 'qris.not_qris'],
    ['an unknown kind', payload(swapped('01', '13')), 'qris.not_qris'],
  ])('%s', (_what, text, code) => {
    expect(codeOf(readQris(text))).toBe(code);
  });

  test.each(['01', '02', '03'])('a tip or fee (%s) falls away: the buyer was promised one amount', (kind) => {
    const asking = payload([
      ...BASE,
      { tag: '55', value: kind },
      { tag: '56', value: '500' },
      { tag: '57', value: '2.5' },
    ]);
    expect(makeDynamicQris(asking, 19_000)).toEqual(makeDynamicQris(payload(BASE), 19_000));
    expect(readQris(asking)).toMatchObject({ value: { addsFee: true } });
  });

  test('the national merchant number is read off tag 51, where there is one', () => {
    expect(readQris(payload(BASE))).toMatchObject({ value: { nmid: 'ID1020017611473', addsFee: false } });
    const bare = payload(swapped('51', '0014ID.CO.QRIS.WWW'));
    expect(readQris(bare)).toMatchObject({ value: { nmid: null } });
  });

  test('a dynamic code cannot be used for another payment', () => {
    expect(codeOf(makeDynamicQris(payload(swapped('01', '12')), 1_000))).toBe('qris.already_dynamic');
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000_001])('%s is no amount', (amount) => {
    expect(codeOf(makeDynamicQris(SAMPLE, amount))).toBe('qris.bad_amount');
  });
});

describe('for every static code and amount', () => {
  const known = new Set([...BASE.map((o) => o.tag), '54', '63']);
  const extra = fc
    .record({
      tag: fc.integer({ min: 2, max: 99 }).map((n) => String(n).padStart(2, '0')),
      value: fc.string({ unit: 'grapheme', maxLength: 20 }),
    })
    .filter((o) => !known.has(o.tag));
  const codes = fc
    .uniqueArray(extra, { selector: (o) => o.tag, maxLength: 6 })
    .chain((more) => fc.shuffledSubarray([...BASE, ...more], { minLength: BASE.length + more.length }));
  const amounts = fc.integer({ min: 1, max: 1_000_000_000 });

  test('the dynamic one reads well and differs only in 01, 54 and the fees of 55–57, whatever the order and the unknown tags', () => {
    fc.assert(
      fc.property(codes, amounts, (objects, amount) => {
        const dynamic = makeDynamicQris(payload(objects), amount);
        expect(codeOf(dynamic)).toBe('ok');
        if (!dynamic.ok) return;
        expect(codeOf(readQris(dynamic.value))).toBe('ok');
        const made = objectsOf(dynamic.value);
        const rest = (list: readonly DataObject[]) =>
          list.filter((o) => !['01', '54', '55', '56', '57', '63'].includes(o.tag));
        expect(rest(made)).toEqual(rest(objects));
        expect(made.filter((o) => ['55', '56', '57'].includes(o.tag))).toEqual([]);
        expect(made.find((o) => o.tag === '01')?.value).toBe('12');
        expect(made[made.findIndex((o) => o.tag === '53') + 1]).toEqual({ tag: '54', value: String(amount) });
      }),
    );
  });

  test('one changed character is always noticed', () => {
    const text = payload(BASE);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom(...'0123456789ABCDEFxyz'), (at, char) => {
        fc.pre(text.charAt(at).toUpperCase() !== char.toUpperCase());
        expect(codeOf(readQris(text.slice(0, at) + char + text.slice(at + 1)))).not.toBe('ok');
      }),
    );
  });

  test('any text at all gets an answer, never an exception', () => {
    fc.assert(fc.property(anyText(), (text) => void readQris(text)));
  });
});

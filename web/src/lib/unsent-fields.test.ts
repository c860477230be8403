import { beforeEach, expect, test } from 'vitest';
import { forgetAllUnsent, forgetUnsent, keepUnsent, unsentFields } from './unsent-fields.ts';

const [HERE, NOW] = ['/permohonan/S-1/isi/business_name', 1_790_000_000_000];
const DAY = 24 * 3_600_000;
let storage: Storage;

/** As a browser's: its entries are its own properties. */
function phone(): Storage {
  const it: Record<string, unknown> = {};
  const say = (name: string, value: unknown) => Object.defineProperty(it, name, { value, enumerable: false });
  say('getItem', (key: string) => it[key] ?? null);
  say('setItem', (key: string, value: string) => (it[key] = value));
  say('removeItem', (key: string) => delete it[key]);
  return it as unknown as Storage;
}

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

beforeEach(() => {
  storage = phone();
});

test('what could not be sent is there when the page is opened again, and for that page alone', () => {
  keepUnsent(storage, HERE, form({ business_name: 'Keripik Bu Rina' }), NOW);
  expect(unsentFields(storage, HERE, NOW + DAY)).toEqual({ business_name: 'Keripik Bu Rina' });
  expect(unsentFields(storage, '/permohonan/S-2/isi/business_name', NOW)).toBeNull();
});

test('it is forgotten once it is sent, after a week, and when its owner logs out', () => {
  keepUnsent(storage, HERE, form({ a: '1' }), NOW);
  forgetUnsent(storage, HERE);
  expect(unsentFields(storage, HERE, NOW)).toBeNull();

  keepUnsent(storage, HERE, form({ a: '1' }), NOW);
  expect(unsentFields(storage, HERE, NOW + 7 * DAY)).toBeNull();
  expect(Object.keys(storage)).toEqual([]);

  keepUnsent(storage, HERE, form({ a: '1' }), NOW);
  storage.setItem('another', 'stays');
  forgetAllUnsent(storage);
  expect(Object.keys(storage)).toEqual(['another']);
});

test('files are not kept, and a full store stops nothing', () => {
  const data = form({ a: '1' });
  data.set('picture', new File(['x'], 'x.jpg'));
  keepUnsent(storage, HERE, data, NOW);
  expect(unsentFields(storage, HERE, NOW)).toEqual({ a: '1' });
  const full = Object.create(storage, {
    setItem: {
      value: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    },
  }) as Storage;
  keepUnsent(full, HERE, form({ a: '2' }), NOW);
  expect(unsentFields(storage, HERE, NOW)).toEqual({ a: '1' });
});

test.each(['{', '"x"', '{"at":"soon"}', '[]'])('remains that say %s are thrown away', (text) => {
  storage.setItem(`belum-terkirim:${HERE}`, text);
  expect(unsentFields(storage, HERE, NOW)).toBeNull();
  expect(Object.keys(storage)).toEqual([]);
});

import * as fc from 'fast-check';
import type { Operation, Schema } from '../../src/http/docs/document.ts';
import { nasty, orKnown, valid, wrong, type Known } from './from-schema.ts';
import { HANURA, SIDODADI } from './world.ts';

/** A call of the API as it goes over the wire. */
export interface AnyCall {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  /** Personal data that was sent, and must not come back. */
  readonly secrets: readonly string[];
}

const ROLES = ['resident', 'seller', 'operator', 'secretary', 'head', 'region'];
const who = fc
  .tuple(fc.constantFrom('guest', ...ROLES, ...ROLES), fc.constantFrom(HANURA, HANURA, HANURA, SIDODADI))
  .map(([role, village]) => `${role} of ${village}`);

const odd = fc.constantFrom(
  '%00',
  '%F0%9F%98%80',
  '%E0%A4%A',
  '..%2F..',
  '%27%20OR%201',
  'x'.repeat(3_000),
  '%20',
  '-1',
);

/** What is known of the kind that a place in an address stands for. */
export function knownAt(path: string, name: string, known: Known): readonly unknown[] {
  const [, feature = ''] = path.split('/');
  const kinds: Record<string, string> = {
    'code orders': 'order',
    'code sales': 'order',
    'code disputes': 'order',
    'code corrections': 'correction',
    'code letter-requests': 'request',
    'slug products': 'productSlug',
    'slug shops': 'shopSlug',
  };
  return known[kinds[`${name} ${feature}`] ?? name] ?? known[`${name}Id`] ?? known['residentId'] ?? [];
}

/** What may stand at a place in an address: what exists, one's own or another's, or nothing sensible. */
function inPath(path: string, name: string, known: Known): fc.Arbitrary<string> {
  const values = knownAt(path, name, known);
  const real = fc.constantFrom(...values).map((value) => encodeURIComponent(String(value)));
  return fc.oneof({ weight: 8, arbitrary: real }, { weight: 1, arbitrary: odd });
}

const inHeader = (name: string, known: Known): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: orKnown(known[name], fc.uuid()) },
    { weight: 1, arbitrary: fc.stringMatching(/^[\x21-\x7e]{1,80}$/) },
    { weight: 1, arbitrary: fc.constant('x'.repeat(5_000)) },
  );

const inQuery = (name: string, schema: Schema, known: Known): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 9, arbitrary: orKnown(known[name], valid(schema)) },
    { weight: 1, arbitrary: nasty.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))) },
  );

type Body = fc.Arbitrary<{ type: string; body: AnyCall['body']; sent: unknown }>;

const unreadable: Body = fc.record({
  type: fc.constantFrom(
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'x',
    'multipart/form-data',
  ),
  body: fc.constantFrom('', '{', '{"a":', 'null', '[]', '"x"', '7', 'a=b&c=d', '['.repeat(20_000), '\0'),
  sent: fc.constant(null),
});

function bodyOf({ requestBody }: Operation, known: Known): Body {
  const schema = requestBody?.content['application/json']?.schema;
  const json = (from: fc.Arbitrary<unknown>): Body =>
    from.map((sent) => ({ type: 'application/json', body: JSON.stringify(sent) ?? '', sent }));
  if (schema)
    return fc.oneof(
      { weight: 3, arbitrary: json(wrong(schema, known)) },
      { weight: 4, arbitrary: json(valid(schema, known)) },
      { weight: 1, arbitrary: unreadable },
    );
  const form = requestBody?.content['multipart/form-data']?.schema;
  if (form) return fc.oneof({ weight: 8, arbitrary: formOf(form) }, { weight: 1, arbitrary: unreadable });
  if (!requestBody) return fc.oneof(fc.constant({ type: '', body: undefined, sent: null }), unreadable);
  return fc.record({
    type: fc.constantFrom('image/jpeg', 'image/*', 'text/html'),
    body: fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint8Array.from(bytes)),
    sent: fc.constant(null),
  });
}

const A_FILE = fc.oneof(
  fc.constantFrom('Tahun;Komoditas;Hasil\n2025;padi;7\n', 'PK\u0003\u0004', '', '\0'),
  fc.string({ maxLength: 60 }),
);

/** Anything as a text; an object may have a `toString` that is no function. */
const written = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed();

/** A form with its fields as texts, `file` as a file; some left out, some that nobody asked for. */
const formOf = ({ properties = {} }: Schema): Body =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(
          Object.entries({ ...properties, x: {} }).map(([name, schema]) => [
            name,
            name === 'file' ? A_FILE : fc.oneof(valid(schema), nasty).map(written),
          ]),
        ),
        { requiredKeys: [] },
      ),
      fc.boolean(),
    )
    .map(([fields, isFile]) => {
      const part = ([name, value]: [string, unknown]) =>
        `--BOUNDARY\r\ncontent-disposition: form-data; name="${name}"${name === 'file' && isFile ? '; filename="a"' : ''}\r\n\r\n${String(value)}\r\n`;
      const body = `${Object.entries(fields).map(part).join('')}--BOUNDARY--\r\n`;
      return { type: 'multipart/form-data; boundary=BOUNDARY', body, sent: null };
    });

/** A call of one operation, by anybody, with anything, in place of its `{parameters}` and body. */
export function anyCall(
  address: string,
  path: string,
  operation: Operation,
  known: Known,
  tokens: ReadonlyMap<string, string>,
): fc.Arbitrary<AnyCall> {
  const parameters = operation.parameters ?? [];
  const valueOf = (p: (typeof parameters)[number]) => {
    if (p.in === 'path') return inPath(path, p.name, known);
    return p.in === 'header' ? inHeader(p.name, known) : inQuery(p.name, p.schema ?? {}, known);
  };
  const fields = Object.fromEntries(parameters.map((p) => [`${p.in} ${p.name}`, valueOf(p)]));
  const needed = parameters.filter((p) => p.in === 'path').map((p) => `${p.in} ${p.name}`);
  const values = fc.record(fields, { requiredKeys: needed });
  return fc
    .tuple(values, who, bodyOf(operation, known), fc.nat(250))
    .map(([given, caller, { type, body, sent }, device]) => {
      const at = (place: string) =>
        Object.entries(given)
          .filter(([key]) => key.startsWith(`${place} `))
          .map(([key, value]): [string, string] => [key.slice(place.length + 1), written(value)]);
      const filled = at('path').reduce((p, [name, value]) => p.replace(`{${name}}`, () => value), address);
      const query = new URLSearchParams(at('query')).toString();
      const token = tokens.get(caller);
      return {
        path: `${filled}${query && `?${query}`}`,
        headers: {
          ...Object.fromEntries(at('header')),
          ...(type && { 'content-type': type }),
          ...(token && { authorization: `Bearer ${token}` }),
          'cf-connecting-ip': `203.0.113.${device}`,
        },
        body,
        secrets: personal(sent),
      };
    });
}

/** Fields that hold what is nobody else's business. */
const PERSONAL = new Set(['nik', 'kk', 'phone', 'login', 'password', 'pin', 'name', 'text', 'query', 'birthDate']);

/** A word in small letters, such as `length`, may stand in our own codes. */
const COULD_BE_OURS = /^[a-z_]+$/;

/** What was typed into personal fields, long enough to be told apart, as JSON would write it. */
function personal(sent: unknown): string[] {
  if (typeof sent !== 'object' || sent === null) return [];
  return Object.entries(sent).flatMap(([name, value]) => {
    if (typeof value === 'object') return personal(value);
    const typed = String(value);
    const tells = PERSONAL.has(name) && typed.length >= 6 && !COULD_BE_OURS.test(typed);
    return tells ? [JSON.stringify(typed).slice(1, -1)] : [];
  });
}

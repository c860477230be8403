import { beforeEach, describe, expect, test } from 'vitest';
import { listings } from '../../../hub/listings/listings.table.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { villageModulesRepo } from '../../../foundation/villages/index.ts';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { asPerson, givenLetterOffice, type LetterOffice } from '../../../../tests/support/letters.ts';
import {
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  roundTripsOf,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { CATALOGUE } from '../catalogue/index.ts';
import { lettersModule } from '../letters-module.ts';
import { addLetterType } from './add-letter-type.ts';
import { editLetterType } from './edit-letter-type.ts';
import { letterTypesRepo, type LetterTypeRow } from './letter-types.repo.ts';
import { readLetterTypes } from './read-letter-types.ts';
import { renewLetterType } from './renew-letter-type.ts';
import { listLetterTypes, showLetterType } from './show-letter-type.ts';

let deps: TestDeps;
let office: LetterOffice;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  office = await givenLetterOffice(deps);
});

const switchOn = async (id = HANURA) => {
  const done = await commit(deps.db, await lettersModule.switchOn(deps, { id }));
  expect(done.ok).toBe(true);
};
const typeOf = async (slug = 'usaha') => (await letterTypesRepo(deps.db, HANURA).bySlug(slug)) as LetterTypeRow;
const asEdit = ({
  slug,
  version,
  title,
  classification,
  promisedMinutes,
  validDays,
  content,
  ...t
}: LetterTypeRow) => ({
  villageId: HANURA,
  slug,
  version,
  title,
  classification,
  promisedMinutes,
  validDays,
  rtEndorsement: t.rtEndorsement === 1,
  secretaryStep: t.secretaryStep === 1,
  active: t.active === 1,
  content,
});
const offered = () => deps.db.select().from(listings);

describe('switching the letters on', () => {
  test('gives a village the whole catalogue and puts each letter on the market at Rp0', async () => {
    await switchOn();
    expect(await letterTypesRepo(deps.db, HANURA).all()).toHaveLength(CATALOGUE.length);
    const rows = await offered();
    expect(rows).toHaveLength(CATALOGUE.length);
    expect(rows.find((r) => r.title === 'Surat Keterangan Usaha')).toMatchObject({
      kind: 'service',
      price: 0,
      villageId: HANURA,
      path: '/layanan/usaha?desa=hanura',
      promisedMinutes: 120,
    });
  });

  test('a second time keeps what the village made of it', async () => {
    await switchOn();
    await editLetterType(deps, office.operator, { ...asEdit(await typeOf()), title: 'Surat Usaha Hanura' });
    await switchOn();
    expect((await typeOf()).title).toBe('Surat Usaha Hanura');
    expect(await letterTypesRepo(deps.db, HANURA).all()).toHaveLength(CATALOGUE.length);
  });

  test('switched off, nothing is listed, shown or editable', async () => {
    await switchOn();
    const edit = asEdit(await typeOf());
    await commit(deps.db, [villageModulesRepo(deps.db, HANURA).off('letters')]);
    expect(await listLetterTypes(deps, HANURA)).toEqual({ ok: true, value: [] });
    expect(await showLetterType(deps, HANURA, 'usaha')).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await editLetterType(deps, office.operator, edit)).toMatchObject({ refusal: { kind: 'not_found' } });
  });
});

test('saving a letter in the editor changes no line of it: rows of the letter stay rows', async () => {
  await switchOn();
  for (const { slug, content } of CATALOGUE) {
    const { version } = await typeOf(slug);
    const done = await editLetterType(deps, office.operator, { ...asEdit(await typeOf(slug)), title: `Surat ${slug}` });
    expect(done).toEqual({ ok: true, value: { version: version + 1 } });
    expect((await typeOf(slug)).content, slug).toEqual(JSON.parse(JSON.stringify(content)));
  }
});

describe('a letter that a village has from before', () => {
  const renew = (ctx: Ctx, slug = 'pengantar-nikah', version = 1) =>
    renewLetterType(deps, ctx, { villageId: HANURA, slug, version });
  const differing = async () => {
    const types = await readLetterTypes(deps, office.operator, HANURA);
    return types.ok ? types.value.filter((t) => t.differs).map((t) => t.slug) : types.refusal.code;
  };
  /** As it was written down before a court's word was asked for, with what the village changed of its own. */
  const fromBefore = async () => {
    await switchOn();
    const { content } = await typeOf('pengantar-nikah');
    const old = {
      ...content,
      purpose: 'Untuk menikah di KUA Teluk Pandan.',
      fields: content.fields.filter((f) => !f.key.startsWith('court')),
      conditions: [{ kind: 'age', of: 'subject', min: 19 }],
    };
    await commit(deps.db, [
      raw(`UPDATE letter_types SET content = ?, classification = '474.2' WHERE slug = 'pengantar-nikah'`, [
        JSON.stringify(old),
      ]),
    ]);
  };

  test('is told apart from the catalogue’s; a new village has no such letter', async () => {
    await switchOn();
    expect(await differing()).toEqual([]);
    await fromBefore();
    expect(await differing()).toEqual(['pengantar-nikah']);
  });

  test('takes its questions, conditions and text anew by one press, and keeps what else the village made of it', async () => {
    await fromBefore();
    expect(await renew(office.operator)).toEqual({ ok: true, value: { version: 2 } });
    const { content, classification } = await typeOf('pengantar-nikah');
    const example = CATALOGUE.find((entry) => entry.slug === 'pengantar-nikah')?.content;
    expect(content.conditions).toEqual(example?.conditions);
    expect(content.fields).toEqual(example?.fields);
    expect([content.purpose, classification]).toEqual(['Untuk menikah di KUA Teluk Pandan.', '474.2']);
    expect(await differing()).toEqual([]);
    expect(await renew(office.operator, 'pengantar-nikah', 2)).toEqual({ ok: true, value: { version: 2 } });
  });

  test('is renewed by an operator of its village alone, who saw it as it is', async () => {
    await fromBefore();
    const { operator } = await givenLetterOffice(deps, SIDODADI);
    for (const ctx of [operator, office.secretary, guestCtx]) expect(await renew(ctx)).toMatchObject({ ok: false });
    expect(await renew(office.operator, 'pengantar-nikah', 7)).toMatchObject({
      refusal: { code: 'letters.changed_meanwhile' },
    });
    expect(await differing()).toEqual(['pengantar-nikah']);
  });
});

describe('the public page of a letter', () => {
  test('is one round trip', async () => {
    await switchOn();
    expect(await roundTripsOf(deps.db, () => showLetterType(deps, HANURA, 'usaha'))).toBe(1);
    expect(await roundTripsOf(deps.db, () => listLetterTypes(deps, HANURA))).toBe(1);
  });
});

describe('editing a letter type', () => {
  beforeEach(() => switchOn());

  test('changes the page and the market together, and is on the record', async () => {
    const edit = { ...asEdit(await typeOf()), promisedMinutes: 30, title: 'Surat Keterangan Usaha (SKU)' };
    expect(await editLetterType(deps, office.operator, edit)).toEqual({ ok: true, value: { version: 2 } });
    expect((await offered()).find((r) => r.path.startsWith('/layanan/usaha?'))).toMatchObject({
      title: 'Surat Keterangan Usaha (SKU)',
      promisedMinutes: 30,
    });
    expect((await deps.db.select().from(auditEvents)).at(-1)).toMatchObject({ action: 'letter_type.edited' });
  });

  test('of a version that somebody changed meanwhile is refused, and nothing is changed', async () => {
    const edit = asEdit(await typeOf());
    const both = await Promise.all(
      ['Judul pertama', 'Judul kedua'].map((title) => editLetterType(deps, office.operator, { ...edit, title })),
    );
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    for (const r of both) if (!r.ok) expect(r.refusal.code).toBe('letters.changed_meanwhile');
    expect((await typeOf()).version).toBe(2);
  });

  test('takes it off the market when it is no longer offered', async () => {
    await editLetterType(deps, office.operator, { ...asEdit(await typeOf()), active: false });
    expect(await offered()).toHaveLength(CATALOGUE.length - 1);
    expect(await showLetterType(deps, HANURA, 'usaha')).toMatchObject({ ok: false });
  });

  test.each([
    ['content.template', { template: ['{tidak.ada}'] }, 'unknown_placeholder'],
    [
      'content.fields',
      {
        fields: [
          { key: 'a', label: 'A', kind: 'text', required: true },
          { key: 'a', label: 'B', kind: 'text', required: true },
        ],
      },
      'same_key_twice',
    ],
    ['content.purpose', { purpose: ' ' }, 'required'],
    ['content.template.0', { template: ['Selamat 🎉'] }, 'cannot_print_1f389'],
  ])('names what is wrong with %s', async (path, content, reason) => {
    const edit = asEdit(await typeOf('tidak-mampu'));
    const done = await editLetterType(deps, office.operator, {
      ...edit,
      content: { ...edit.content, template: ['{subject.name}'], ...content },
    });
    expect(done).toMatchObject({ refusal: { kind: 'invalid', fields: { [path]: reason } } });
  });

  test('is nobody’s but the village’s own operator’s', async () => {
    const elsewhere = (await givenLetterOffice(deps, SIDODADI)).operator;
    const edit = asEdit(await typeOf());
    for (const ctx of [elsewhere, office.head, asPerson(await givenResident(deps, 'Siti'))])
      expect(await editLetterType(deps, ctx, edit)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await editLetterType(deps, guestCtx, edit)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
    expect(await readLetterTypes(deps, elsewhere, HANURA)).toMatchObject({ refusal: { kind: 'not_found' } });
  });
});

describe('adding a letter type', () => {
  test('puts a letter of the village’s own on the market; a slug is taken once', async () => {
    await switchOn();
    const { version: _, ...base } = asEdit(await typeOf());
    const own = { ...base, slug: 'rekomendasi-panggung', title: 'Surat Rekomendasi Panggung' };
    expect(await addLetterType(deps, office.operator, own)).toMatchObject({ ok: true });
    expect((await offered()).some((r) => r.title === own.title)).toBe(true);
    expect(await addLetterType(deps, office.operator, own)).toMatchObject({ refusal: { fields: { slug: 'taken' } } });
  });
});

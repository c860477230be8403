import { describe, expect, test } from 'vitest';
import { messageOf } from '../foundation/notifications/index.ts';
import { orderTemplates } from '../hub/orders/index.ts';
import { lettersModule } from '../modules/letters/index.ts';
import { modules } from './modules.ts';
import { templatesOf } from './templates.ts';

const all = Object.entries(templatesOf(modules));

describe.each(all)('the wording %s', (name, template) => {
  test.each(['id', 'en'] as const)(
    'in %s uses each of its parameters once, in order, and is one WhatsApp accepts',
    (locale) => {
      const wording = template[locale];
      const used = [...wording.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
      expect(used).toEqual(template.params);
      expect(wording.length).toBeLessThanOrEqual(1024);
      expect(wording).not.toMatch(/\n{3,}|\t| {4,}/);
      if (template.category === 'utility') expect(wording).not.toMatch(/^\{|\}$/);
    },
  );

  test('carries what the case is about, and no number, address or NIK', () => {
    expect(['code', 'goods', 'amount', 'other', 'deadline', 'where', 'office', 'letter', 'link']).toEqual(
      expect.arrayContaining([...template.params]),
    );
    expect(name).toMatch(/^[a-z_]+$/);
  });
});

test('a parameter cannot break the line of a message', () => {
  const message = messageOf('order_placed', orderTemplates.order_placed, 'id', {
    code: 'P-1\n\nPromo',
    link: 'https://x',
  });
  expect([message.template.params[0], message.template.params.at(-1)]).toEqual(['P-1 Promo', 'https://x']);
  expect(message.text).toContain('Pesanan P-1 Promo sudah');
});

test('what a message kept from before does not say is worded by its own template', () => {
  const told = {
    category: 'utility',
    params: ['thing', 'code'],
    id: 'Ada {thing} ({code}).',
    en: 'A {thing} ({code}).',
  } as const;
  const unsaid = { thing: { id: 'kerbau', en: 'buffalo' } };
  expect(messageOf('found', { ...told, unsaid }, 'id', { code: 'H-1' }).text).toBe('Ada kerbau (H-1).');
  expect(messageOf('found', told, 'id', { code: 'H-1' }).text).toBe('Ada - (H-1).');
  expect(messageOf('letter_revoked', lettersModule.templates.letter_revoked, 'en', { code: 'S-1' }).text).toContain(
    'revoked by Desa of yours and is no longer valid: a letter (S-1)',
  );
});

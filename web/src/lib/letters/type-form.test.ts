import { expect, it } from 'vitest';
import { CATALOGUE } from '#src/modules/letters/catalogue/index.ts';
import { handLines } from './paper-form.ts';
import { typeFromForm } from './type-form.ts';

/** The form as a browser sends it when nothing was changed. */
function unchanged({ content }: (typeof CATALOGUE)[number]): FormData {
  const form = new FormData();
  form.set('questions', String(content.fields.length));
  content.fields.forEach((field, i) => {
    const { key, label, kind, help = '', choices = [] } = field;
    const row = { key, label, kind, help, choices: choices.join('\n') };
    for (const [name, value] of Object.entries(row)) form.set(`${name}.${i}`, value);
    if (field.required) form.set(`required.${i}`, 'on');
  });
  form.set('hands', handLines(content.paper));
  form.set('copies', (content.paper?.copies ?? []).join('\n'));
  return form;
}

it.each(CATALOGUE.map((entry) => [entry.title, entry] as const))(
  'saving %s unchanged keeps who is asked for and who signs',
  (_, entry) => {
    const { content } = typeFromForm(unchanged(entry), entry.content);
    expect(content.fields).toEqual(entry.content.fields);
    expect(content.paper).toEqual(entry.content.paper);
  },
);

it('reads a place to sign from a line, and who is sent a copy', () => {
  const form = new FormData();
  form.set('hands', 'Penjual, | subject | meterai\n Pembeli, | buyer , agent');
  form.set('copies', 'Camat Teluk Pandan\n');
  expect(typeFromForm(form, null).content.paper).toEqual({
    hands: [
      { title: 'Penjual,', who: ['subject'], stamp: true },
      { title: 'Pembeli,', who: ['buyer', 'agent'] },
    ],
    copies: ['Camat Teluk Pandan'],
  });
  expect(typeFromForm(new FormData(), null).content).not.toHaveProperty('paper');
});

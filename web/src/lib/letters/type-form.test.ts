import { expect, it } from 'vitest';
import { CATALOGUE } from '#src/modules/letters/catalogue/index.ts';
import { handLines } from './paper-form.ts';
import { inWords } from './template-words.ts';
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
  form.set('hands', handLines(content.paper, content.fields));
  form.set('template', content.template.map((text) => inWords(text, content.fields)).join('\n\n'));
  form.set('copies', (content.paper?.copies ?? []).join('\n'));
  return form;
}

it.each(CATALOGUE.map((entry) => [entry.title, entry] as const))(
  'saving %s unchanged keeps who is asked for and who signs',
  (_, entry) => {
    const { content } = typeFromForm(unchanged(entry), entry.content);
    expect(content.fields).toEqual(entry.content.fields);
    expect(content.paper).toEqual(entry.content.paper);
    expect(content.template).toEqual(entry.content.template);
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

it('gives a new question a key of its own, and takes away the one that is to go', () => {
  const form = new FormData();
  const rows = [
    { key: 'ship', label: 'Nama kapal' },
    { key: 'old', label: 'Pertanyaan lama' },
    { key: '', label: '2 saksi di pelabuhan?' },
    { key: '', label: 'Saksi di pelabuhan!' },
    { key: '', label: 'Subject' },
    { key: '', label: '' },
  ];
  form.set('questions', String(rows.length));
  rows.forEach(({ key, label }, i) => {
    form.set(`key.${i}`, key);
    form.set(`label.${i}`, label);
    form.set(`kind.${i}`, 'text');
  });
  form.set('drop.1', 'on');
  form.set('template', 'Kapal {Nama kapal}, disaksikan {Saksi di pelabuhan!}.');
  const { fields, template } = typeFromForm(form, null).content;
  expect((fields as { key: string }[]).map((f) => f.key)).toEqual([
    'ship',
    'saksi_di_pelabuhan',
    'saksi_di_pelabuhan_2',
    'subject_2',
  ]);
  expect(template).toEqual(['Kapal {ship}, disaksikan {saksi_di_pelabuhan_2}.']);
});

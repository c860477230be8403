import type { Mutation } from './mutation.ts';

/** Personal data: what lies open, where it travels, and whose page is kept for whom. */
export const personalData: readonly Mutation[] = [
  {
    name: 'what people write about people is kept as they wrote it',
    file: 'src/platform/libsql/sealed-text.ts',
    find: 'text === null || OWN_WORD.test(text) ? text : new Sealing(text, context);',
    replace: 'text;',
    tests: ['src/modules/letters/requests/end-request.test.ts'],
  },
  {
    name: 'a column of notes is left open',
    file: 'src/hub/timeline/cases.table.ts',
    find: "sealedText('note', 'timeline_entries.note')",
    replace: "text('note')",
    tests: ['tests/architecture/sealed-words.test.ts'],
  },
  {
    name: 'a deployment is served over plain http',
    file: 'src/app/config.ts',
    find: '&& isThisComputer(new URL(url))',
    replace: '',
    tests: ['src/app/config.test.ts'],
  },
  {
    name: 'of two cookies with one name the last is read',
    file: 'src/http/plain-cookies.ts',
    find: ' || seen.has(name)',
    replace: '',
    tests: ['src/http/plain-cookies.test.ts'],
  },
  {
    name: 'a picture of any size is decoded',
    file: 'src/platform/pictures/picture-size.ts',
    find: ' && size.width * size.height <= MOST_PIXELS',
    replace: '',
    tests: ['src/platform/pictures/picture-size.test.ts'],
  },
];

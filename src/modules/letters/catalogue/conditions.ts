import type { Condition, RecordedEvent } from '../condition.ts';

const LIVES_HERE: Condition = { kind: 'lives_here', of: 'subject' };
const notFuture = (field: string): Condition => ({ kind: 'date', field, is: 'not_future' });
const notPast = (field: string): Condition => ({ kind: 'date', field, is: 'not_past' });
const different = (...people: string[]): Condition => ({ kind: 'different', people });
const alive = (of: string): Condition => ({ kind: 'alive', of, is: true });
const WITNESSES: readonly Condition[] = [alive('witness_1'), alive('witness_2')];
/** A father is a man, a mother a woman, and neither is the child. */
const PARENTS: readonly Condition[] = [
  { kind: 'sex', of: 'father', is: 'L' },
  { kind: 'sex', of: 'mother', is: 'P' },
  different('subject', 'father', 'mother'),
];
const grownUp = (min: number): Condition => ({ kind: 'age', of: 'subject', min });
/** Another person reports a death or asks what somebody left. */
const NOT_BY_THE_DEAD: Condition = { kind: 'asked_by', may: ['parent', 'family', 'other'] };
const COURT = ['court', 'court_number', 'court_date'];
/**
 * Who may marry: from 19 years on, or with a court's dispensation; who is free, or a husband whom a court allowed another wife
 * (UU 1/1974 art. 3–5, 7, 9; UU 16/2019). A wife cannot marry another.
 */
const FREE_TO_MARRY: readonly Condition[] = [
  {
    kind: 'marital',
    of: 'subject',
    is: ['single', 'divorced', 'widowed'],
    only: { sex: 'P' },
    otherwise:
      'Menurut data desa, statusnya masih kawin. Kalau sudah bercerai atau ditinggal wafat, betulkan dulu datanya.',
  },
  {
    kind: 'marital',
    of: 'subject',
    is: ['single', 'divorced', 'widowed'],
    only: { sex: 'L' },
    unless: COURT,
    otherwise:
      'Menurut data desa, statusnya masih kawin. Kalau pengadilan mengizinkan beristri lagi, isi nama pengadilan, nomor, dan tanggal putusannya. Kalau sudah bercerai atau ditinggal wafat, betulkan dulu datanya.',
  },
  {
    kind: 'age',
    of: 'subject',
    min: 19,
    unless: COURT,
    otherwise:
      'Umurnya belum 19 tahun. Surat ini perlu dispensasi pengadilan: isi nama pengadilan, nomor, dan tanggal penetapannya.',
  },
  notFuture('court_date'),
];

/** What must hold for each letter of the catalogue, by its slug. */
export const CONDITIONS: Readonly<Record<string, readonly Condition[]>> = {
  usaha: [LIVES_HERE, notFuture('start_date')],
  'domisili-usaha': [LIVES_HERE],
  'tidak-mampu': [LIVES_HERE],
  'penghasilan-orang-tua': [LIVES_HERE, { kind: 'needed', anyOf: ['father', 'mother'] }, ...PARENTS],
  'surat-pengantar': [LIVES_HERE],
  'keterangan-penduduk': [LIVES_HERE],
  domisili: [LIVES_HERE, notFuture('since_date')],
  'ktp-dalam-proses': [LIVES_HERE, grownUp(16)],
  'beda-identitas': [LIVES_HERE],
  'pengantar-skck': [LIVES_HERE, grownUp(17)],
  'izin-keramaian': [
    LIVES_HERE,
    grownUp(17),
    notPast('starts_at'),
    { kind: 'order', first: 'starts_at', last: 'ends_at', firstTime: 'start_time', lastTime: 'end_time' },
  ],
  kehilangan: [LIVES_HERE, notFuture('date')],
  bepergian: [
    LIVES_HERE,
    notPast('leave_date'),
    { kind: 'order', first: 'leave_date', last: 'return_date' },
    different('subject', 'followers'),
    alive('followers'),
  ],
  kelahiran: [
    LIVES_HERE,
    notFuture('birth_date'),
    different('subject', 'other_parent', 'witness_1', 'witness_2'),
    different('reporter', 'witness_1', 'witness_2'),
    ...WITNESSES,
    alive('reporter'),
  ],
  kematian: [
    NOT_BY_THE_DEAD,
    notFuture('death_date'),
    { kind: 'death_date', field: 'death_date' },
    different('subject', 'reporter', 'witness_1', 'witness_2'),
    ...WITNESSES,
    alive('reporter'),
  ],
  'lahir-mati': [LIVES_HERE, notFuture('date'), alive('reporter')],
  'pengantar-nikah': [
    LIVES_HERE,
    ...FREE_TO_MARRY,
    { kind: 'needed', anyOf: ['previous_spouse'], only: { marital: ['divorced', 'widowed'] } },
    { kind: 'empty', field: 'previous_spouse', only: { marital: ['single'] } },
    { kind: 'needed', anyOf: ['guardian'], only: { sex: 'P' } },
    { kind: 'sex', of: 'partner', is: 'other' },
    alive('partner'),
    notPast('date'),
    different('subject', 'partner', 'father', 'mother'),
    ...PARENTS,
  ],
  'nikah-non-muslim': [
    LIVES_HERE,
    ...FREE_TO_MARRY,
    { kind: 'sex', of: 'partner', is: 'other' },
    alive('partner'),
    different('subject', 'partner', 'father', 'mother'),
    ...PARENTS,
  ],
  'belum-menikah': [
    LIVES_HERE,
    { kind: 'marital', of: 'subject', is: ['single'], instead: 'keterangan-penduduk' },
    different('subject', 'witness_1', 'witness_2'),
    ...WITNESSES,
  ],
  'ahli-waris': [
    { kind: 'alive', of: 'subject', is: false, instead: 'kematian' },
    NOT_BY_THE_DEAD,
    notFuture('death_date'),
    { kind: 'death_date', field: 'death_date' },
    different('subject', 'heirs', 'substitutes', 'witness_1', 'witness_2'),
    different('subject', 'spouse'),
    alive('substitutes'),
    ...WITNESSES,
  ],
  'izin-orang-tua': [LIVES_HERE, grownUp(17), different('subject', 'child'), alive('child')],
  pindah: [different('subject', 'followers')],
  'perubahan-kk': [LIVES_HERE],
  tanah: [LIVES_HERE, grownUp(17), different('subject', 'witness_1', 'witness_2'), ...WITNESSES],
  'jual-beli': [LIVES_HERE, grownUp(17), notFuture('date'), different('subject', 'buyer'), alive('buyer')],
};

/** Letters by which the registry hears of a death or a birth. */
export const RECORDS: Readonly<Record<string, RecordedEvent>> = {
  kematian: { event: 'death', dateField: 'death_date' },
  kelahiran: { event: 'birth', dateField: 'birth_date', nameField: 'child_name' },
};

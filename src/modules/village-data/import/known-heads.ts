/** Heads that mean the same in the files that offices have; a column is found by any of its line. Siskeudes, Prodeskel, our own. */
const ALIKE = [
  ['account', 'kode rekening', 'kode rek', 'rekening', 'kode akun', 'account code'],
  ['activity', 'kode kegiatan', 'kegiatan', 'kode keg', 'activity code'],
  ['part', 'bagian', 'jenis anggaran'],
  ['field', 'bidang', 'kode bidang'],
  ['fund', 'sumber dana', 'sumberdana', 'sumber', 'kode sumber dana', 'sumber anggaran', 'fund source'],
  [
    'budget',
    'anggaran',
    'anggaran murni',
    'pagu',
    'pagu anggaran',
    'jumlah anggaran',
    'anggaran semula',
    'semula',
    'jumlah',
  ],
  [
    'changed',
    'anggaran setelah perubahan',
    'anggaran perubahan',
    'perubahan',
    'menjadi',
    'anggaran menjadi',
    'setelah perubahan',
  ],
  ['realised', 'realisasi', 'realisasi anggaran', 'jumlah realisasi', 'realisasi sd bulan ini', 'realised'],
  ['note', 'catatan', 'keterangan', 'ket'],
  ['source', 'sumber data', 'sumber'],
  ['project', 'nama kegiatan', 'nama proyek', 'pekerjaan', 'uraian pekerjaan', 'proyek', 'nama paket'],
  ['place', 'lokasi', 'tempat', 'alamat', 'dusun', 'location'],
  ['volume', 'volume', 'vol'],
  ['unit', 'satuan'],
  ['cost', 'biaya', 'nilai', 'anggaran', 'pagu', 'nilai kontrak'],
  ['progress', 'progres', 'kemajuan', 'persen', 'fisik', 'realisasi fisik'],
  ['start', 'mulai', 'tanggal mulai', 'tgl mulai', 'start date'],
  ['end', 'selesai', 'tanggal selesai', 'tgl selesai', 'end date', 'finish'],
  ['contractor', 'pelaksana', 'penyedia', 'kontraktor', 'tpk'],
  ['commodity', 'komoditas', 'nama komoditas', 'jenis tanaman', 'tanaman'],
  ['area', 'luas', 'luas tanam', 'luas panen', 'luas lahan'],
  ['production', 'produksi', 'hasil', 'jumlah produksi'],
  ['price', 'harga', 'harga rata rata'],
  ['year', 'tahun', 'tahun anggaran'],
  ['month', 'bulan'],
  ['item', 'uraian', 'nama', 'potensi', 'jenis potensi', 'jenis'],
  ['value', 'nilai', 'jumlah', 'angka'],
] as const;

/** A head without its unit, its signs and its large letters. */
export const bareHead = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/s\s*[/.]\s*d/g, 'sd')
    .replace(/\brp\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What else a column is called whose name or title is one of these. */
export const alsoCalled = (known: readonly string[]): readonly string[] =>
  ALIKE.filter((names) => names.some((name) => known.includes(name))).flat();

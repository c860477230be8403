/** A question, and what must stand first in the answer: these titles, in any order, before everything else. */
export type GoldenQuestion = readonly [asked: string, first: readonly string[]];

const KERIPIK = ['Keripik pisang cokelat', 'Keripik pisang asin', 'Keripik singkong balado'];
const KERIPIK_PISANG = ['Keripik pisang cokelat', 'Keripik pisang asin'];
const KOPI = ['Kopi robusta bubuk', 'Kopi robusta petik merah', 'Biji kopi robusta hijau', 'Kopi lanang'];
const GULA_AREN = ['Gula aren cetak', 'Gula semut aren'];
const SULAM_USUS = ['Taplak sulam usus', 'Kebaya sulam usus', 'Bros sulam usus'];
const SKU = ['Surat Keterangan Usaha'];
const SKTM = ['Surat Keterangan Tidak Mampu'];

/** Words as they are written. */
export const WRITTEN: readonly GoldenQuestion[] = [
  ['keripik', KERIPIK],
  ['keripik pisang', KERIPIK_PISANG],
  ['kopi', KOPI],
  ['kopi robusta', KOPI.slice(0, 3)],
  ['kopi lanang', ['Kopi lanang']],
  ['sulam usus', SULAM_USUS],
  ['batik', ['Batik Lampung motif siger', 'Kemeja batik Lampung']],
  ['gula aren', GULA_AREN],
  ['madu', ['Madu hutan']],
  ['tikar pandan', ['Tikar pandan']],
  ['peci tapis', ['Peci tapis']],
  ['surat usaha', SKU],
  ['sku', SKU],
  ['sktm', SKTM],
  ['surat nikah', ['Surat Pengantar Nikah (N1)']],
  ['skck', ['Surat Pengantar SKCK']],
  ['surat pindah', ['Surat Pengantar Pindah']],
  ['domisili', ['Surat Keterangan Domisili']],
  ['ahli waris', ['Surat Keterangan Ahli Waris']],
];

/** Slips of the thumb, other spellings, words run together. */
export const MISTYPED: readonly GoldenQuestion[] = [
  ['kripik', KERIPIK],
  ['keripek', KERIPIK],
  ['krepek', KERIPIK],
  ['kripik pisang', KERIPIK_PISANG],
  ['keripik piasng', KERIPIK_PISANG],
  ['keripikpisang', KERIPIK_PISANG],
  ['coklat', ['Cokelat bubuk kakao', 'Keripik pisang cokelat']],
  ['cokelat', ['Cokelat bubuk kakao', 'Keripik pisang cokelat']],
  ['coklatt', ['Cokelat bubuk kakao', 'Keripik pisang cokelat']],
  ['kupi', KOPI],
  ['koppi', KOPI],
  ['tapes', ['Peci tapis', 'Dompet tapis', 'Selendang tapis']],
  ['kemplnag', ['Kemplang panggang']],
  ['seruwit', ['Sambal seruit']],
  ['tempoyag', ['Tempoyak durian']],
  ['gantngan kunci', ['Gantungan kunci siger']],
  ['slendang', ['Selendang tapis']],
  ['tiker pandan', ['Tikar pandan']],
  ['surat keternagan usaha', SKU],
  ['surat domisly', ['Surat Keterangan Domisili']],
  ['surat kehilngan', ['Surat Keterangan Kehilangan']],
];

/** Other forms and other words for the same thing, half words, whole sentences, English. */
export const MEANT: readonly GoldenQuestion[] = [
  ['anyam', ['Tas anyaman pandan']],
  ['ukir gajah', ['Ukiran miniatur gajah']],
  ['oleh-oleh lampung', ['Keripik pisang cokelat', 'Keripik pisang asin']],
  ['gula merah', ['Gula aren cetak']],
  ['kopiah', ['Peci tapis']],
  ['merica', ['Lada hitam Lampung']],
  ['ubi kayu', ['Keripik singkong balado']],
  ['banana chips', KERIPIK_PISANG],
  ['honey', ['Madu hutan']],
  ['coffee', KOPI],
  ['keranjang', ['Bakul bambu']],
  ['hiasan', ['Hiasan dinding tapis siger']],
  ['tas', ['Tas selempang tapis', 'Tas anyaman pandan']],
  ['saya mau cari sabun', ['Sabun minyak kelapa']],
  ['cara membuat surat usaha', SKU],
  ['surat miskin', SKTM],
  ['surat keterangan kematian', ['Surat Keterangan Kematian']],
  ['meninggal', ['Surat Keterangan Kematian']],
  ['hajatan', ['Surat Pengantar Izin Keramaian']],
  ['gaji orang tua', ['Surat Keterangan Penghasilan Orang Tua']],
  ['ktp hilang', ['Surat Keterangan KTP dalam Proses', 'Surat Keterangan Kehilangan']],
  ['usaha', SKU],
];

import { wordsOf } from '../listings/index.ts';

/**
 * Words and phrases that mean the same to a buyer in Lampung: other spellings, other names, and English. A question with
 * one of them finds listings with any other of its line. What only an author knows belongs into keywords instead.
 */
const SAME: readonly string[] = [
  'keripik, kripik, ceriping, chips, crisps',
  'cokelat, coklat, chocolate, kakao, cacao',
  'kopi, coffee',
  'bubuk, powder, ground',
  'biji kopi, coffee beans, kopi mentah, green bean',
  'kopi lanang, peaberry',
  'pisang, banana',
  'singkong, ketela, ubi kayu, cassava, telo',
  'camilan, cemilan, snack, snek, jajanan, makanan ringan, kudapan',
  'kue, cake, bolu, kueh, penganan',
  'dodol, lempok, jenang',
  'emping, emping melinjo, belinjo, mlinjo',
  'kelanting, klanting, lanting',
  'kemplang, kerupuk, krupuk, kerupuk ikan, crackers',
  'gula aren, gula merah, gula jawa, palm sugar, brown sugar, gula kawung',
  'gula semut, gula kristal, palm sugar powder',
  'madu, honey',
  'lada, merica, pepper, mrico',
  'sambal, sambel, cabai, cabe, chili',
  'tempoyak, asam durian, fermentasi durian',
  'durian, duren',
  'tiwul, gaplek, thiwul',
  'tapis, tapestry',
  'kain, fabric, cloth, bahan',
  'selendang, scarf, syal, stola',
  'peci, kopiah, songkok, topi',
  'dompet, wallet, pouch',
  'tas, bag',
  'selempang, sling',
  'hiasan dinding, pajangan, dekorasi, wall decor',
  'taplak, taplak meja, tablecloth',
  'bros, brooch, pin',
  'kemeja, baju, shirt, hem',
  'kebaya, blus',
  'sulam, bordir, embroidery',
  'anyaman, woven, anyam',
  'tikar, lampit, mat, alas duduk',
  'bakul, keranjang, basket, wadah nasi',
  'besek, kotak bambu, wadah hantaran',
  'bambu, bamboo',
  'sapu, broom',
  'ukiran, patung, carving, pahatan',
  'gajah, elephant',
  'gantungan kunci, ganci, keychain',
  'suvenir, souvenir, oleh oleh, cinderamata, kenang kenangan, buah tangan, merchandise',
  'kriya, kerajinan, handmade, craft, handicraft',
  'sabun, soap',
  'kelapa, coconut',
  'rempah, spices, bumbu dapur',
  'nikah, menikah, kawin',
  'kematian, meninggal, wafat, mati',
  'hadiah, kado, gift, hampers, parsel',
];

const PHRASES = SAME.map((line) => line.split(',').map((phrase) => wordsOf(phrase)));

const byPhrase = new Map<string, readonly (readonly string[])[]>();
for (const phrases of PHRASES) for (const phrase of phrases) byPhrase.set(phrase.join(' '), phrases);

/** The longest phrase anybody may replace. */
export const LONGEST_PHRASE = Math.max(...PHRASES.flat().map((phrase) => phrase.length));

/** Other ways to say these words, without the words themselves; empty when there are none. */
export function otherWords(words: readonly string[]): readonly (readonly string[])[] {
  const said = words.join(' ');
  return (byPhrase.get(said) ?? []).filter((phrase) => phrase.join(' ') !== said);
}

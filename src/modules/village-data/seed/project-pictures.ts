/** A drawing in place of a photo: its file in `seed/pictures/projects`, and its words. */
interface Drawn {
  readonly picture: string;
  readonly words: string;
}

const [ROAD, DRAIN] = ['Rabat beton Jalan Poros Dusun A', 'Drainase tepi jalan RT 020–024'];

/** By project and day of a report, what was seen there. All of it is drawn, and says so. */
export const PROJECT_PHOTOS: Readonly<Record<string, readonly Drawn[]>> = {
  [`${ROAD} 2026-04-06`]: [
    { picture: 'jalan-0', words: 'Jalan tanah beralur dan berlubang, genangan di tengahnya (gambar contoh)' },
  ],
  [`${ROAD} 2026-05-31`]: [
    {
      picture: 'jalan-50',
      words: 'Tiga warga mencor jalan bersama; separuh di kejauhan sudah beton (gambar contoh)',
    },
  ],
  [`${ROAD} 2026-07-24`]: [
    { picture: 'jalan-100', words: 'Jalan beton selesai, seorang anak bersepeda di atasnya (gambar contoh)' },
  ],
  [`${DRAIN} 2026-08-03`]: [
    { picture: 'drainase-0', words: 'Air hujan meluap dari parit tanah ke badan jalan (gambar contoh)' },
  ],
  [`${DRAIN} 2026-11-24`]: [
    { picture: 'drainase-65', words: 'Parit berdinding batu kali sampai setengah jalan, air mengalir (gambar contoh)' },
  ],
};

import type { LetterSnapshot } from './letter-snapshot.ts';

type Signed = Pick<LetterSnapshot, 'signer' | 'office'>;

/** `Kepala Desa` → `Kepala Desa Hanura`, `Kepala Seksi Pelayanan` → `Kepala Seksi Pelayanan Desa Hanura`. */
function withVillage(title: string, village: string): string {
  if (title.toLowerCase().includes(village.toLowerCase())) return title;
  return /\bdesa$/i.test(title) ? `${title} ${village}` : `${title} Desa ${village}`;
}

/** The lines above the signature: acting with `Plt.`/`Plh.`/`Pj.`, delegated with `a.n.` and `u.b.` (tata naskah dinas). */
export function officeLines({ signer, office }: Signed): string[] {
  const village = office.village.toUpperCase();
  const head = `KEPALA DESA ${village}`;
  const own = signer.title.toUpperCase();
  switch (signer.capacity) {
    case 'definitive':
      return [`${withVillage(own, village).toUpperCase()},`];
    case 'plt':
      return [`Plt. ${head},`];
    case 'plh':
      return [`Plh. ${head},`];
    case 'pj':
      return [`Pj. ${head},`];
    case 'an':
      return [`a.n. ${head}`, `${own},`];
    case 'ub':
      return [`a.n. ${head}`, 'SEKRETARIS DESA', 'u.b.', `${own},`];
  }
}

/** The same in a sentence: "Yang bertanda tangan di bawah ini {signer.office} …". */
export function officeInWords({ signer, office }: Signed): string {
  const head = `Kepala Desa ${office.village}`;
  switch (signer.capacity) {
    case 'definitive':
      return withVillage(signer.title, office.village);
    case 'plt':
      return `Pelaksana Tugas (Plt.) ${head}`;
    case 'plh':
      return `Pelaksana Harian (Plh.) ${head}`;
    case 'pj':
      return `Penjabat (Pj.) ${head}`;
    case 'an':
    case 'ub':
      return `${withVillage(signer.title, office.village)}, atas nama ${head}`;
  }
}

import type { Template } from '../notifications/index.ts';

/** About a request to put a record right; the texts say nothing of the person or the fact. */
export const correctionTemplates = {
  desk_correction_asked: {
    category: 'utility',
    params: ['code', 'link'],
    id: 'Seorang warga meminta datanya dibetulkan, nomor {code}.\n\nBuka di kantor: {link}\n\nBalai, kantor desa',
    en: 'A resident asks for their data to be put right, number {code}.\n\nOpen it in the office: {link}\n\nBalai, the village office',
  },
  correction_answered: {
    category: 'utility',
    params: ['code', 'link'],
    id: 'Kantor desa sudah menjawab permintaan perbaikan data Anda, nomor {code}.\n\nBaca di sini: {link}\n\nSemua layanan kantor desa GRATIS. Balai',
    en: 'The village office has answered your request to put your data right, number {code}.\n\nRead it here: {link}\n\nEvery service of the village office is FREE. Balai',
  },
} satisfies Record<string, Template>;

import type { Template } from '../../foundation/notifications/index.ts';

const followed = (id: string, en: string): Template => ({
  category: 'utility',
  params: ['code', 'link'],
  id: `${id}\n\nIkuti di sini: {link}\n\nSemua layanan kantor desa GRATIS. Balai`,
  en: `${en}\n\nFollow it here: {link}\n\nEvery service of the village office is FREE. Balai`,
});

/** To the resident. */
const ownerTemplates = {
  letter_submitted: followed(
    'Permohonan surat {code} sudah masuk ke kantor desa.',
    'Letter request {code} has reached the village office.',
  ),
  letter_needs_correction: followed(
    'Permohonan surat {code} perlu Anda perbaiki dulu. Yang perlu diperbaiki tertulis di halamannya; jawaban lain tetap tersimpan.',
    'Letter request {code} needs a correction from you first. Its page says what; your other answers are kept.',
  ),
  letter_rejected: followed(
    'Permohonan surat {code} tidak dapat dikabulkan. Alasannya tertulis di halaman permohonan.',
    'Letter request {code} could not be granted. The reason is on the page of the request.',
  ),
  letter_issued: followed(
    'Surat dari permohonan {code} sudah jadi dan ditandatangani. Anda dapat mengunduhnya sekarang.',
    'The letter for request {code} is ready and signed. You can download it now.',
  ),
  letter_cancelled: followed(
    'Permohonan surat {code} dibatalkan oleh kantor desa. Alasannya tertulis di halaman permohonan.',
    'Letter request {code} was cancelled by the village office. The reason is on the page of the request.',
  ),
  letter_expired: followed(
    'Permohonan surat {code} ditutup karena 30 hari tidak dibetulkan. Anda boleh mengajukan lagi kapan saja.',
    'Letter request {code} was closed because it was not corrected for 30 days. You can ask again at any time.',
  ),
  letter_revoked: followed(
    'Surat dari permohonan {code} dicabut dan tidak berlaku lagi. Alasannya tertulis di halaman permohonan.',
    'The letter for request {code} was revoked and is no longer valid. The reason is on the page of the request.',
  ),
} satisfies Record<string, Template>;

const desk = (id: string, en: string): Template => ({
  category: 'utility',
  params: ['code', 'link'],
  id: `${id}\n\nBuka di kantor: {link}\n\nBalai, kantor desa`,
  en: `${en}\n\nOpen it in the office: {link}\n\nBalai, the village office`,
});

/** To the officers whose turn it is. */
const deskTemplates = {
  desk_arrived: desk('Permohonan surat {code} menunggu diperiksa.', 'Letter request {code} is waiting for review.'),
  desk_corrected: desk(
    'Permohonan surat {code} sudah dibetulkan warga dan menunggu diperiksa lagi.',
    'Letter request {code} was corrected by the resident and is waiting for review again.',
  ),
  desk_returned: desk(
    'Surat {code} dikembalikan ke meja Anda. Alasannya tertulis di halamannya.',
    'Letter {code} came back to your desk. The reason is on its page.',
  ),
  desk_secretary: desk('Surat {code} menunggu paraf Anda.', 'Letter {code} is waiting for you to forward it.'),
  desk_signature: desk('Surat {code} menunggu tanda tangan Anda.', 'Letter {code} is waiting for your signature.'),
} satisfies Record<string, Template>;

/** To the head of the RT that a neighbour lives in. */
const rtTemplates = {
  rt_waits: {
    category: 'utility',
    params: ['code', 'link'],
    id: 'Permohonan surat {code} dari warga RT Anda menunggu Anda benarkan sebagai ketua RT.\n\nBuka di sini: {link}\n\nSemua layanan kantor desa GRATIS. Balai',
    en: 'Letter request {code} of a resident of your RT waits for your word as head of the RT.\n\nOpen it here: {link}\n\nEvery service of the village office is FREE. Balai',
  },
} satisfies Record<string, Template>;

/** To the kabupaten. */
const regionTemplates = {
  region_fee_reported: {
    category: 'utility',
    params: ['code', 'link'],
    id: 'Seorang warga melaporkan diminta membayar untuk surat {code}, padahal gratis.\n\nBaca laporannya: {link}\n\nBalai, kabupaten',
    en: 'A resident reports having been asked to pay for letter {code}, which is free.\n\nRead the report: {link}\n\nBalai, the kabupaten',
  },
} satisfies Record<string, Template>;

/** Everything that the letters have to say, to whomever. */
export const letterTemplates = { ...ownerTemplates, ...deskTemplates, ...rtTemplates, ...regionTemplates };
export type LetterNotice = keyof typeof letterTemplates;

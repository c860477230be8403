import { paramsIn, type Template } from '../../foundation/notifications/index.ts';

/** Messages of earlier versions named none of these. */
const UNSAID: Template['unsaid'] = {
  letter: { id: 'surat', en: 'a letter' },
  other: { id: 'warga', en: 'a resident' },
  office: { id: 'Anda', en: 'of yours' },
};

/**
 * `letter` is the name of the letter, `office` the village, `deadline` until when whoever has to act, `other` the first name of
 * whom it is for: nothing more of a person goes into a message.
 */
const told = (id: string, en: string, [idEnd, enEnd]: readonly [string, string]): Template => ({
  category: 'utility',
  params: [...paramsIn(id), 'link'],
  id: `${id}\n\n${idEnd}`,
  en: `${en}\n\n${enEnd}`,
  unsaid: UNSAID,
});
const FREE = ['Semua layanan kantor desa GRATIS. Balai', 'Every service of the village office is FREE. Balai'] as const;

const followed = (id: string, en: string): Template =>
  told(id, en, [`Ikuti di sini: {link}\n\n${FREE[0]}`, `Follow it here: {link}\n\n${FREE[1]}`]);

/** To the resident. */
const ownerTemplates = {
  letter_submitted: followed(
    'Permohonan {letter} ({code}) sudah masuk ke kantor Desa {office}. Janji selesai: {deadline}.',
    'Your request for {letter} ({code}) has reached the office of Desa {office}. Promised by {deadline}.',
  ),
  letter_needs_correction: followed(
    'Permohonan {letter} ({code}) di Desa {office} perlu Anda perbaiki dulu, paling lambat {deadline}. Yang perlu diperbaiki tertulis di halamannya; jawaban lain tetap tersimpan.',
    'Your request for {letter} ({code}) at Desa {office} needs a correction from you first, by {deadline}. Its page says what; your other answers are kept.',
  ),
  letter_rejected: followed(
    'Permohonan {letter} ({code}) tidak dapat dikabulkan kantor Desa {office}. Alasannya tertulis di halaman permohonan.',
    'Your request for {letter} ({code}) could not be granted by the office of Desa {office}. The reason is on the page of the request.',
  ),
  letter_issued: followed(
    'Surat Anda sudah jadi dan ditandatangani di Desa {office}: {letter} ({code}). Anda dapat mengunduhnya sekarang.',
    'Your letter is ready and signed at Desa {office}: {letter} ({code}). You can download it now.',
  ),
  letter_cancelled: followed(
    'Permohonan {letter} ({code}) dibatalkan oleh kantor Desa {office}. Alasannya tertulis di halaman permohonan.',
    'Your request for {letter} ({code}) was cancelled by the office of Desa {office}. The reason is on the page of the request.',
  ),
  letter_expired: followed(
    'Permohonan {letter} ({code}) di Desa {office} ditutup karena 30 hari tidak dibetulkan. Anda boleh mengajukan lagi kapan saja.',
    'Your request for {letter} ({code}) at Desa {office} was closed because it was not corrected for 30 days. You can ask again at any time.',
  ),
  letter_revoked: followed(
    'Surat ini dicabut Desa {office} dan tidak berlaku lagi: {letter} ({code}). Alasannya tertulis di halaman permohonan.',
    'This letter was revoked by Desa {office} and is no longer valid: {letter} ({code}). The reason is on the page of the request.',
  ),
} satisfies Record<string, Template>;

const desk = (id: string, en: string): Template =>
  told(id, en, [
    'Buka di kantor: {link}\n\nBalai, kantor desa',
    'Open it in the office: {link}\n\nBalai, the village office',
  ]);

/** To the officers whose turn it is. */
const deskTemplates = {
  desk_arrived: desk(
    'Permohonan {letter} untuk {other} ({code}) menunggu diperiksa. Janji selesai: {deadline}.',
    'A request for {letter} for {other} ({code}) is waiting for review. Promised by {deadline}.',
  ),
  desk_corrected: desk(
    'Permohonan {letter} untuk {other} ({code}) sudah dibetulkan warga dan menunggu diperiksa lagi. Janji selesai: {deadline}.',
    'The request for {letter} for {other} ({code}) was corrected and is waiting for review again. Promised by {deadline}.',
  ),
  desk_returned: desk(
    'Surat dikembalikan ke meja Anda: {letter} untuk {other} ({code}). Alasannya tertulis di halamannya. Janji selesai: {deadline}.',
    'A letter came back to your desk: {letter} for {other} ({code}). The reason is on its page. Promised by {deadline}.',
  ),
  desk_secretary: desk(
    'Menunggu paraf Anda: {letter} untuk {other} ({code}). Janji selesai: {deadline}.',
    'Waiting for you to forward it: {letter} for {other} ({code}). Promised by {deadline}.',
  ),
  desk_signature: desk(
    'Menunggu tanda tangan Anda: {letter} untuk {other} ({code}). Janji selesai: {deadline}.',
    'Waiting for your signature: {letter} for {other} ({code}). Promised by {deadline}.',
  ),
} satisfies Record<string, Template>;

/** To the head of the RT that a neighbour lives in. */
const rtTemplates = {
  rt_waits: told(
    'Permohonan {letter} untuk {other} ({code}), warga RT Anda, menunggu Anda benarkan sebagai ketua RT. Janji selesai: {deadline}.',
    'A request for {letter} for {other} ({code}), of your RT, waits for your word as head of the RT. Promised by {deadline}.',
    [`Buka di sini: {link}\n\n${FREE[0]}`, `Open it here: {link}\n\n${FREE[1]}`],
  ),
} satisfies Record<string, Template>;

/** To the kabupaten, which is not told whose letter it was. */
const regionTemplates = {
  region_fee_reported: told(
    'Seorang warga Desa {office} melaporkan diminta membayar untuk suratnya, padahal gratis.',
    'A resident of Desa {office} reports having been asked to pay for a letter, which is free.',
    ['Baca laporannya: {link}\n\nBalai, kabupaten', 'Read the report: {link}\n\nBalai, the kabupaten'],
  ),
} satisfies Record<string, Template>;

/** Everything that the letters have to say, to whomever. */
export const letterTemplates = { ...ownerTemplates, ...deskTemplates, ...rtTemplates, ...regionTemplates };
export type LetterNotice = keyof typeof letterTemplates;

import type { Dataset, Measure } from '../datasets/index.ts';
import { BY_ITSELF, CORRECTION, counted, hours, percentOf, WINDOW } from './promises-shape.ts';
import { word } from './wording.ts';

const LETTERS = word('surat', 'letters');

const refused = (code: string, id: string, en: string): Measure =>
  counted(`refused_${code}`, word(`Ditolak: ${id}`, `Refused: ${en}`), word('permohonan', 'requests'));

/** How the office kept its promises: from the figures that letters hand out. */
export const promisesOfLetters: Dataset = {
  ...BY_ITSELF,
  slug: 'janji-layanan',
  title: word('Janji layanan surat', 'Promises of the letter service'),
  summary: word(
    'Berapa surat terbit tiap bulan, berapa yang tepat janji, berapa lama biasanya, dan mengapa ada yang ditolak.',
    'How many letters were issued each month, how many in the promised time, how long they took, and why some were refused.',
  ),
  keywords: ['janji', 'layanan', 'surat', 'tepat waktu', 'lama', 'terlambat', 'ditolak', 'kinerja'],
  dimensions: [
    WINDOW,
    {
      name: 'service',
      title: word('Layanan', 'Service'),
      words: { all: word('Semua surat', 'All letters') },
    },
  ],
  measures: [
    counted('issued', word('Surat terbit', 'Letters issued'), LETTERS),
    percentOf('kept', word('Tepat janji', 'On time')),
    hours('promised', word('Janji', 'Promised')),
    hours('median', word('Biasanya', 'Usually')),
    hours('p90', word('9 dari 10 dalam', '9 of 10 within')),
    percentOf('corrected', word('Diminta diperbaiki', 'Sent back to correct')),
    counted('overdue', word('Terlambat di akhir', 'Overdue at the end'), word('permohonan', 'requests')),
    counted('refused', word('Ditolak', 'Refused'), word('permohonan', 'requests')),
    refused('not_needed', 'tidak diperlukan', 'not needed'),
    refused('data_mismatch', 'data tidak cocok', 'data does not match'),
    refused('not_entitled', 'tidak memenuhi syarat', 'not entitled'),
    refused('incomplete', 'keterangan tidak lengkap', 'incomplete'),
    refused('wrong_type', 'salah jenis surat', 'wrong letter'),
    refused('other', 'lainnya', 'other'),
    counted('revoked', word('Surat dicabut', 'Letters taken back'), LETTERS),
    counted('revoked_replaced', word('Dicabut dan diganti', 'Taken back and replaced'), LETTERS),
    counted('revoked_ended', word('Dicabut tanpa ganti', 'Taken back for good'), LETTERS),
  ],
  remarks: [{ name: 'title', title: word('Nama layanan', 'Name of the service'), kind: 'text' }, CORRECTION],
  source: word('Permohonan surat di Balai', 'Letter requests in Balai'),
  method: word(
    'Bulan dan tahun menurut WIB, dihitung sekali sesudah berakhir. Tepat janji: terbit sebelum waktu yang dijanjikan kepada ' +
      'pemohon, dengan jeda perbaikan ditambahkan. Lama dalam jam kerja kantor: nilai tengah dan 9 dari 10 menurut urutan terdekat. ' +
      'Persen dibulatkan ke bawah. Persen dan lama ditampilkan mulai 10 surat; jumlah 1–4 tidak ditampilkan, begitu pula persen ' +
      'yang menyebut 1–4 surat. Surat yang dicabut tetap terhitung di bulan terbitnya, dan sekali lagi di bulan dicabutnya.',
    'Months and years by WIB, counted once when they have ended. On time: issued by the time promised to the applicant, pauses ' +
      'for corrections added. Times in hours of the office: median and 9 of 10 by nearest rank. Percents are rounded down. ' +
      'Percents and times are shown from 10 letters on; numbers of 1–4 are not shown, nor a percent that tells of 1–4 letters. ' +
      'A letter that is taken back stays in the month in which it was issued, and counts once more in the month it was taken back.',
  ),
  plot: { kind: 'lines', over: 'window', measure: 'kept_percent', each: 'service' },
};

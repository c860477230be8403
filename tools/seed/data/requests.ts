/** One thing that happens to a request, in order. `minutes` of waiting before it. */
export type Happening =
  | {
      readonly do: 'endorse' | 'take' | 'forward' | 'check' | 'sign' | 'hand_over' | 'cancel';
      readonly minutes: number;
    }
  | { readonly do: 'send_back'; readonly minutes: number; readonly reason: string; readonly fields: readonly string[] }
  | { readonly do: 'correct'; readonly minutes: number; readonly answers: Readonly<Record<string, string>> }
  | { readonly do: 'reject'; readonly minutes: number; readonly code: string; readonly reason: string }
  | { readonly do: 'return' | 'revoke'; readonly minutes: number; readonly reason: string }
  | { readonly do: 'answer_fee'; readonly minutes: number; readonly details?: string };

export interface SeedRequest {
  /** Key of a named person; absent: a resident who came to the counter. */
  readonly by?: string;
  readonly slug: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Working days before the first start, and the hour. */
  readonly daysAgo: number;
  readonly hour: number;
  readonly happenings: readonly Happening[];
}

const take = (minutes = 15): Happening => ({ do: 'take', minutes });
const forward = (minutes = 12): Happening => ({ do: 'forward', minutes });
const check = (minutes = 25): Happening => ({ do: 'check', minutes });
const sign = (minutes = 20): Happening => ({ do: 'sign', minutes });
const endorse = (minutes = 30): Happening => ({ do: 'endorse', minutes });
const handOver = (minutes = 60): Happening => ({ do: 'hand_over', minutes });
const noFee = (minutes = 5): Happening => ({ do: 'answer_fee', minutes });

const signed = (wait = 20): Happening[] => [take(wait), forward(), check(), sign(wait)];
const shop = (name: string, type: string, place: string, since: string, purpose: string) => ({
  business_name: name,
  business_type: type,
  business_address: place,
  start_date: since,
  purpose,
});

/** A day so many days from the first start, filled in when the seed is sown. */
const day = (days: number) => `@${days}`;

/** Requests of the last weeks, oldest first: every state that a desk, a follower or a table of times can show. */
export const REQUESTS: readonly SeedRequest[] = [
  {
    by: 'rempah',
    slug: 'usaha',
    daysAgo: 24,
    hour: 9,
    answers: shop('Lada Wayan', 'Menjual lada hitam', 'Dusun C RT 022', '2009-04-01', 'mengajukan KUR'),
    happenings: [...signed(), handOver(), noFee()],
  },
  {
    slug: 'kehilangan',
    daysAgo: 23,
    hour: 10,
    answers: { item: 'KTP-el', place: 'Pasar Hanura', date: day(-36) },
    happenings: [...signed(35), handOver(10)],
  },
  {
    by: 'kue',
    slug: 'usaha',
    daysAgo: 21,
    hour: 8,
    answers: shop('Kue Dewi', 'Membuat lapis legit', 'Dusun B RT 009', '2018-02-01', 'ikut pelatihan UMKM'),
    happenings: [...signed(10), handOver(), noFee()],
  },
  {
    slug: 'tidak-mampu',
    daysAgo: 20,
    hour: 9,
    answers: { purpose: 'beasiswa sekolah', school: 'SMP Negeri 3 Teluk Pandan', dependants: '3' },
    happenings: [endorse(), ...signed(40), handOver(15)],
  },
  {
    by: 'sambal',
    slug: 'domisili-usaha',
    daysAgo: 18,
    hour: 11,
    answers: { business_name: 'Seruit Bu Kokom', business_address: 'Dusun A RT 004', purpose: 'mengurus PIRT' },
    happenings: [
      ...signed(25),
      handOver(),
      { do: 'answer_fee', minutes: 30, details: 'Diminta uang rokok Rp20.000 waktu mengambil surat. Tidak saya beri.' },
    ],
  },
  {
    by: 'kopi',
    slug: 'usaha',
    daysAgo: 16,
    hour: 9,
    answers: shop('Kopi Lereng Ratai', 'Kopi robusta', 'Dusun D RT 031', '2017-06-01', 'pinjaman mesin sangrai'),
    happenings: [...signed(30), noFee()],
  },
  { slug: 'belum-menikah', daysAgo: 15, hour: 10, answers: { purpose: 'melamar pekerjaan' }, happenings: signed(15) },
  {
    by: 'anyam',
    slug: 'usaha',
    daysAgo: 14,
    hour: 13,
    answers: shop(
      'Anyaman Suharti',
      'Anyaman pandan',
      'Dusun C RT 017',
      '1988-01-01',
      'ikut pameran UMKM di Bandar Lampung',
    ),
    happenings: [
      ...signed(18),
      { do: 'revoke', minutes: 600, reason: 'Nama usaha tertulis salah, diganti dengan surat baru.' },
    ],
  },
  {
    slug: 'domisili',
    daysAgo: 12,
    hour: 9,
    answers: { since_date: '2019-07-01', purpose: 'membuka rekening bank' },
    happenings: [endorse(), ...signed(50), handOver()],
  },
  {
    by: 'usus',
    slug: 'pengantar-skck',
    daysAgo: 11,
    hour: 8,
    answers: { note: 'keperluan melamar kerja anak' },
    happenings: [endorse(20), ...signed(22), handOver()],
  },
  {
    by: 'resident',
    slug: 'kehilangan',
    daysAgo: 10,
    hour: 9,
    answers: { item: 'Buku tabungan', details: 'Bank Lampung', place: 'angkot arah Padang Cermin', date: day(-16) },
    happenings: [...signed(12), handOver(), noFee()],
  },
  {
    by: 'batik',
    slug: 'usaha',
    daysAgo: 9,
    hour: 14,
    answers: shop('Rumah Batik Siger', 'Batik tulis dan cap', 'Dusun A RT 006', '2019-03-01', 'mengajukan KUR'),
    happenings: signed(28),
  },
  {
    slug: 'penghasilan-orang-tua',
    daysAgo: 8,
    hour: 9,
    answers: { father_income: '2100000', school: 'SMA Negeri 1 Padang Cermin', class: 'XI IPA 2' },
    happenings: signed(33),
  },
  {
    by: 'ukir',
    slug: 'izin-keramaian',
    daysAgo: 7,
    hour: 10,
    answers: {
      event: 'Resepsi pernikahan adik',
      place: 'Halaman rumah, Dusun B RT 013',
      starts_at: day(24),
      start_time: '08:00',
      ends_at: day(24),
      end_time: '22:00',
      crowd: '400',
    },
    happenings: [
      endorse(),
      take(),
      {
        do: 'reject',
        minutes: 45,
        code: 'wrong_type',
        reason:
          'Acara di atas 300 orang izinnya di Polsek Padang Cermin. Kami beri surat pengantar, silakan ajukan lagi dengan jenis itu.',
      },
    ],
  },
  {
    by: 'seller',
    slug: 'usaha',
    daysAgo: 6,
    hour: 9,
    answers: shop('Dapur Bu Lastri', 'Keripik dan camilan', 'Dusun A RT 003', '2014-08-01', 'menambah modal KUR'),
    happenings: [...signed(14), handOver(), noFee()],
  },
  {
    by: 'sabun',
    slug: 'bepergian',
    daysAgo: 5,
    hour: 11,
    answers: { destination: 'Jakarta', leave_date: day(9), return_date: day(16), purpose: 'pameran kerajinan' },
    happenings: [take(), { do: 'cancel', minutes: 60 }],
  },
  {
    by: 'resident',
    slug: 'surat-pengantar',
    daysAgo: 4,
    hour: 10,
    answers: { purpose: 'rujukan Puskesmas ke RSUD' },
    happenings: [endorse(10), take(), forward(), sign(15)],
  },
  {
    slug: 'keterangan-penduduk',
    daysAgo: 3,
    hour: 9,
    answers: { purpose: 'pengganti KTP yang rusak' },
    happenings: [
      take(),
      forward(),
      check(),
      { do: 'return', minutes: 20, reason: 'Alamat belum sesuai dengan KK terbaru, mohon dicek lagi.' },
    ],
  },
  {
    by: 'kebun',
    slug: 'domisili-usaha',
    daysAgo: 3,
    hour: 13,
    answers: {
      business_name: 'Kebun Mbah Slamet',
      business_address: 'Dusun D RT 034',
      purpose: 'mengurus PIRT gula aren',
    },
    happenings: [
      take(),
      {
        do: 'send_back',
        minutes: 20,
        reason: 'Tolong tulis alamat usaha dengan nama jalan dan nomor RT.',
        fields: ['business_address'],
      },
    ],
  },
  {
    by: 'kemplang',
    slug: 'usaha',
    daysAgo: 2,
    hour: 8,
    answers: shop('Kemplang Bu Halimah', 'Kemplang panggang', 'Dusun A RT 001', '2006-01-01', 'pinjaman perahu'),
    happenings: [
      take(),
      { do: 'send_back', minutes: 25, reason: 'Tujuan surat kurang jelas.', fields: ['purpose'] },
      { do: 'correct', minutes: 50, answers: { purpose: 'pinjaman usaha untuk membeli oven kemplang' } },
      forward(),
      check(),
      sign(18),
    ],
  },
  {
    by: 'tapis',
    slug: 'usaha',
    daysAgo: 2,
    hour: 10,
    answers: shop('Tapis Rosidah', 'Kain tapis', 'Dusun B RT 011', '1991-05-01', 'mengajukan bantuan alat tenun'),
    happenings: [take(), forward(), check()],
  },
  {
    slug: 'belum-menikah',
    daysAgo: 1,
    hour: 8,
    answers: { purpose: 'melamar pekerjaan di Jakarta' },
    happenings: [take(), forward(), check()],
  },
  {
    by: 'usus',
    slug: 'usaha',
    daysAgo: 1,
    hour: 9,
    answers: shop('Sulam Usus Maimunah', 'Sulam usus', 'Dusun C RT 019', '1999-01-01', 'ikut pameran Dekranasda'),
    happenings: [take(), forward()],
  },
  {
    slug: 'kehilangan',
    daysAgo: 1,
    hour: 10,
    answers: { item: 'SIM C', place: 'Pantai Mutun', date: day(-3) },
    happenings: [take(), forward()],
  },
  {
    by: 'kopi',
    slug: 'surat-pengantar',
    daysAgo: 1,
    hour: 11,
    answers: { purpose: 'mengurus sertifikat tanah ke BPN' },
    happenings: [endorse(20), take()],
  },
  {
    by: 'rempah',
    slug: 'bepergian',
    daysAgo: 1,
    hour: 13,
    answers: { destination: 'Denpasar', leave_date: day(22), return_date: day(38), purpose: 'menengok orang tua' },
    happenings: [],
  },
  {
    slug: 'domisili',
    daysAgo: 1,
    hour: 13,
    answers: { since_date: '2022-01-01', purpose: 'mendaftar sekolah anak' },
    happenings: [],
  },
  {
    by: 'resident',
    slug: 'usaha',
    daysAgo: 1,
    hour: 14,
    answers: shop('Jahit Rina', 'Menjahit pakaian', 'Dusun B RT 010', '2020-02-01', 'mengajukan KUR'),
    happenings: [],
  },
];

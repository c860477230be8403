import type { Dataset } from '../datasets/index.ts';
import { word, wordsOf } from './wording.ts';

/** What a village shows for the indicators of Desa Antikorupsi (KPK): looked at once a day, released when something changed. */
export const antiCorruption: Dataset = {
  slug: 'desa-antikorupsi',
  title: word('Bukti Desa Antikorupsi', 'Evidence against corruption'),
  summary: word(
    'Untuk tiap indikator Desa Antikorupsi: bukti hidup di Balai, dokumen yang disebut kantor desa, atau belum ada.',
    'For each indicator of an anti-corruption village: what Balai shows by itself, what the office names, or nothing yet.',
  ),
  topic: 'service',
  keywords: ['antikorupsi', 'desa antikorupsi', 'kpk', 'integritas', 'gratifikasi', 'pungli', 'indikator', 'bukti'],
  dimensions: [
    {
      name: 'component',
      title: word('Komponen', 'Component'),
      closed: true,
      words: wordsOf(`
        A | Penguatan tata laksana | Stronger administration
        B | Penguatan pengawasan | Stronger oversight
        C | Penguatan kualitas pelayanan publik | Better public service
        D | Penguatan partisipasi masyarakat | Stronger participation
        E | Kearifan lokal | Local wisdom`),
    },
    {
      name: 'indicator',
      title: word('Indikator', 'Indicator'),
      closed: true,
      words: wordsOf(`
        A1 | Perdes atau keputusan tentang perencanaan sampai pertanggungjawaban APBDes | Village regulation or decision on the budget, from planning to accounting
        A2 | Aturan mekanisme pengawasan dan evaluasi kinerja perangkat desa | Rules for overseeing and evaluating village officers
        A3 | Aturan pengendalian gratifikasi, suap, dan konflik kepentingan | Rules on gratification, bribes and conflicts of interest
        A4 | Perjanjian kerja sama pelaksana kegiatan dengan penyedia hasil pengadaan | Agreements between those who carry out works and their suppliers
        A5 | Pakta integritas dan sejenisnya | Integrity pact and the like
        B1 | Kegiatan pengawasan dan evaluasi kinerja perangkat desa | Oversight and evaluation of village officers carried out
        B2 | Tindak lanjut hasil pembinaan, pengawasan, dan pemeriksaan pusat atau daerah | Follow-up of findings by central or regional authorities
        B3 | Tidak ada aparatur desa yang terjerat korupsi dalam tiga tahun terakhir | No village officer caught in corruption in the last three years
        C1 | Layanan pengaduan bagi masyarakat | A complaint service for residents
        C2 | Survei kepuasan masyarakat atas layanan desa | A survey of satisfaction with village services
        C3 | Keterbukaan dan akses informasi layanan desa | Open access to information about village services
        C4 | Media informasi APBDes yang dapat diakses | Accessible information about the village budget
        C5 | Maklumat pelayanan | Service charter
        D1 | Partisipasi masyarakat dalam penyusunan RKPDes | Residents take part in the yearly work plan
        D2 | Kesadaran masyarakat mencegah gratifikasi, suap, dan konflik kepentingan | Residents’ awareness against gratification, bribes and conflicts of interest
        D3 | Keterlibatan lembaga kemasyarakatan dalam pembangunan | Community bodies take part in development
        E1 | Budaya lokal atau hukum adat yang mendorong pencegahan korupsi | Local culture or customary law that prevents corruption
        E2 | Tokoh masyarakat yang mendorong pencegahan korupsi | Public figures who help to prevent corruption`),
    },
  ],
  measures: [
    { name: 'live', title: word('Bukti hidup', 'Live evidence'), unit: word('bukti', 'pieces'), kind: 'count' },
    { name: 'documents', title: word('Dokumen', 'Documents'), unit: word('dokumen', 'documents'), kind: 'count' },
  ],
  remarks: [
    { name: 'seen_at', title: word('Terlihat di', 'Seen at'), kind: 'link' },
    { name: 'document', title: word('Dokumen terbaru', 'Newest document'), kind: 'link' },
  ],
  period: 'once',
  producer: 'Balai',
  steward: 'Sekretaris desa',
  licence: 'CC-BY-4.0',
  source: word('Balai, dan dokumen yang disebut kantor desa', 'Balai, and documents that the village office names'),
  method: word(
    'Dilihat sekali sehari oleh Balai sendiri; terbitan baru hanya bila ada yang berubah. Dokumen tidak diperiksa isinya. Angka ' +
      'contoh tidak dihitung sebagai bukti. Balai tidak memberi nilai.',
    'Balai looks once a day by itself, and releases only what changed. Nobody here reads the documents. Example figures count for ' +
      'nothing. Balai gives no mark.',
  ),
  from: 'derived',
  disclosure: 'public',
  releasedByItself: true,
  plot: { kind: 'list', name: 'indicator' },
};

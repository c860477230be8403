import type { Dataset, Dimension } from '../datasets/index.ts';
import { NOTE, OF_THE_OFFICE, SOURCE, UNIT, word, wordsOf, YEAR } from './wording.ts';

const GROUP: Dimension = {
  name: 'group',
  title: word('Kelompok', 'Group'),
  closed: true,
  words: wordsOf(`
    land | Luas dan penggunaan lahan | Land and its use
    nature | Alam dan letak | Nature and location
    produce | Ternak, ikan, dan hasil lain | Livestock, fish and other produce
    people | Penduduk | People
    bodies | Lembaga desa | Bodies of the village
    schools | Pendidikan | Schools
    health | Kesehatan | Health
    worship | Rumah ibadah | Places of worship
    living | Listrik, air, dan sampah | Power, water and waste
    safety | Bencana dan kesiapan | Disasters and readiness
    access | Jalan, sinyal, dan kiriman | Roads, signal and post
    trade | Toko dan jasa | Shops and services
    makers | Industri kecil (kurang dari 20 pekerja) | Small industry (fewer than 20 workers)`),
};

/** The questions of Podes 2024 and Prodeskel that are of the village and of no person; those about people are tables of their own. */
const ITEMS = wordsOf(`
  luas_total | Luas wilayah | Area of the village
  sawah | Sawah seluruhnya | All rice fields
  sawah_irigasi_teknis | Sawah irigasi teknis | Rice field, full irrigation
  sawah_irigasi_setengah | Sawah irigasi setengah teknis | Rice field, part irrigation
  sawah_tadah_hujan | Sawah tadah hujan | Rice field, rain-fed
  sawah_pasang_surut | Sawah pasang surut | Rice field, tidal
  tegal_ladang | Tegal dan ladang | Dry field
  permukiman | Permukiman | Housing
  pekarangan | Pekarangan | House gardens
  tanah_rawa | Rawa | Swamp
  perkebunan_rakyat | Perkebunan rakyat | Smallholders’ plantation
  perkebunan_negara | Perkebunan negara | State plantation
  perkebunan_swasta | Perkebunan swasta | Private plantation
  kas_desa | Tanah kas desa | Land of the village treasury
  lapangan | Lapangan | Sports fields
  perkantoran | Perkantoran pemerintah | Government offices
  hutan_lindung | Hutan lindung | Protected forest
  hutan_produksi | Hutan produksi | Production forest
  hutan_konservasi | Hutan konservasi | Conservation forest
  hutan_adat | Hutan adat | Customary forest
  hutan_mangrove | Hutan mangrove | Mangrove forest
  ketinggian | Tinggi dari permukaan laut | Height above the sea
  curah_hujan | Curah hujan | Rainfall
  suhu | Suhu rata-rata harian | Mean daily temperature
  jarak_kecamatan | Jarak ke kantor camat | Distance to the kecamatan’s office
  waktu_kecamatan | Waktu tempuh ke kantor camat | Time to the kecamatan’s office
  jarak_kabupaten | Jarak ke kantor bupati | Distance to the kabupaten’s office
  jarak_provinsi | Jarak ke ibu kota provinsi | Distance to the provincial capital
  biaya_kabupaten | Biaya ke kantor bupati | Fare to the kabupaten’s office
  topografi | Sebagian besar wilayah | Most of the land
  berbatasan_laut | Berbatasan langsung dengan laut | Borders the sea
  lokasi_hutan | Letak terhadap kawasan hutan | Location to the forest
  sapi | Sapi | Cattle
  kambing | Kambing | Goats
  ayam_kampung | Ayam kampung | Free-range chickens
  itik | Itik | Ducks
  perikanan_tangkap | Hasil tangkap laut | Catch at sea
  perikanan_budidaya | Hasil budidaya (tambak, keramba) | Fish farming
  galian | Bahan galian | Minerals
  mata_air | Mata air dan sumur bor umum | Public springs and wells
  penduduk | Penduduk | Residents
  kk | Kepala keluarga | Households
  perangkat | Perangkat desa | Staff of the village office
  bpd | Anggota BPD | Members of the village council
  dusun | Dusun | Dusun
  rt | Rukun tetangga | Neighbourhoods (RT)
  pkk | Kelompok dasawisma PKK | PKK groups
  karang_taruna | Karang taruna | Youth clubs
  lpmd | LPM/LPMD | Community boards
  kelompok_tani | Kelompok tani dan nelayan | Farmers’ and fishers’ groups
  bumdes | BUM Desa | Village enterprises
  koperasi | Koperasi | Cooperatives
  lembaga_adat | Lembaga adat | Customary bodies
  linmas | Anggota linmas | Civil guards
  pos_kamling | Pos kamling | Night-watch posts
  kantor_status | Kantor desa milik desa | Village office owned by the village
  kantor_kondisi | Kantor desa layak | Village office in good order
  sekolah_paud | Pos PAUD | Playgroups
  sekolah_tk | TK | Kindergartens
  sekolah_ra | RA/BA | Islamic kindergartens
  sekolah_sd | SD | Primary schools
  sekolah_smp | SMP | Junior secondary schools
  madrasah | Madrasah (MI, MTs, MA) | Madrasahs (MI, MTs, MA)
  sekolah_sma | SMA | Senior secondary schools
  sekolah_smk | SMK | Vocational schools
  sekolah_pt | Akademi atau perguruan tinggi | Colleges
  pesantren | Pondok pesantren | Islamic boarding schools
  madrasah_diniyah | Madrasah diniyah | Religious evening schools
  paket_abc | Kegiatan Paket A/B/C | Equivalency classes
  tbm | Taman bacaan | Reading room
  faskes_rs | Rumah sakit | Hospitals
  faskes_puskesmas_inap | Puskesmas rawat inap | Health centres with beds
  faskes_puskesmas | Puskesmas tanpa rawat inap | Health centres without beds
  faskes_pustu | Puskesmas pembantu | Auxiliary health posts
  faskes_poliklinik | Poliklinik | Clinics
  faskes_dokter | Praktik dokter | Doctors’ practices
  faskes_bidan | Praktik bidan | Midwives’ practices
  faskes_poskesdes | Poskesdes | Village health posts
  faskes_polindes | Polindes | Maternity posts
  faskes_apotek | Apotek | Pharmacies
  faskes_toko_obat | Toko obat dan jamu | Drug and herbal shops
  posyandu | Posyandu aktif | Active posyandu
  posbindu | Posbindu | Posbindu
  kader | Kader kesehatan | Health volunteers
  bidan_menetap | Bidan menetap | Resident midwives
  masjid | Masjid | Mosques
  musala | Musala | Prayer houses
  gereja | Gereja | Churches
  rumah_ibadah_lain | Rumah ibadah lain | Other places of worship
  listrik_non_pln | Keluarga dengan listrik bukan PLN | Families with power not from PLN
  tanpa_listrik | Keluarga tanpa listrik | Families without power
  pju_surya | Lampu jalan tenaga surya | Solar street lights
  bahan_bakar | Bahan bakar masak utama | Main cooking fuel
  sampah | Tempat buang sampah utama | Main way of waste disposal
  bank_sampah | Bank sampah | Waste bank
  tps3r | TPS3R | Sorting station (TPS3R)
  jamban | Jamban utama | Main kind of toilet
  air_minum | Air minum utama | Main drinking water
  air_mandi | Air mandi utama | Main washing water
  bencana_longsor | Tanah longsor setahun terakhir | Landslides in the last year
  bencana_banjir | Banjir setahun terakhir | Floods in the last year
  bencana_banjir_bandang | Banjir bandang setahun terakhir | Flash floods in the last year
  bencana_gempa | Gempa merusak setahun terakhir | Damaging earthquakes in the last year
  bencana_tsunami | Tsunami setahun terakhir | Tsunamis in the last year
  bencana_gelombang | Gelombang pasang setahun terakhir | Storm surges in the last year
  bencana_puting_beliung | Puting beliung setahun terakhir | Whirlwinds in the last year
  bencana_gunung | Gunung meletus setahun terakhir | Eruptions in the last year
  bencana_karhutla | Kebakaran hutan dan lahan setahun terakhir | Forest fires in the last year
  bencana_kekeringan | Kekeringan setahun terakhir | Droughts in the last year
  bencana_abrasi | Abrasi setahun terakhir | Coastal erosion in the last year
  peringatan_dini | Peringatan dini | Early warning
  jalur_evakuasi | Rambu dan jalur evakuasi | Evacuation signs and routes
  destana | Desa tangguh bencana | Disaster-resilient village
  jalan_permukaan | Permukaan jalan antardesa terluas | Main surface of roads between villages
  jalan_roda4 | Dapat dilalui roda empat | Passable for cars
  angkutan_umum | Angkutan umum | Public transport
  bts | Menara BTS | Phone masts
  operator | Operator seluler | Mobile operators
  sinyal | Kekuatan sinyal telepon | Phone signal
  sinyal_internet | Sinyal internet | Internet signal
  internet_kantor | Internet di kantor desa | Internet at the village office
  pos | Kantor pos | Post offices
  ekspedisi | Agen ekspedisi swasta | Private couriers
  bank | Bank | Banks
  minimarket | Minimarket | Minimarkets
  rumah_makan | Rumah makan | Eating places
  samsat | Samsat desa | Vehicle tax counter (samsat desa)
  pasar | Pasar desa | Village markets
  imk_kulit | Kulit | Leather
  imk_furnitur | Furnitur | Furniture
  imk_logam | Barang logam | Metal goods
  imk_tekstil | Tekstil, tenun, dan batik | Textiles, weaving and batik
  imk_pakaian | Pakaian jadi | Clothes
  imk_gerabah | Gerabah dan bata | Pottery and bricks
  imk_anyaman | Kayu dan anyaman | Wood and wickerwork
  imk_makanan | Makanan | Food
  imk_minuman | Minuman | Drinks
  imk_tembakau | Tembakau | Tobacco
  imk_kertas | Kertas | Paper
  imk_cetak | Percetakan | Printing
  imk_perahu | Alat angkut dan perahu | Vehicles and boats
  imk_kerajinan | Kerajinan dan perhiasan | Crafts and jewellery
  imk_reparasi | Reparasi mesin | Machine repair
  imk_lain | Industri lain | Other industry`);

/** Who says so, in a word or two: two that say different things stand side by side. `none`: nobody has said anything yet. */
const ACCORDING_TO: Dimension = {
  name: 'according_to',
  title: word('Menurut', 'According to'),
  words: { none: word('Belum didata', 'Not collected') },
};
const VALUE = {
  name: 'value',
  title: word('Nilai', 'Value'),
  unit: word('', ''),
  kind: 'amount',
  decimals: 3,
} as const;
/** In words, where the number is a code of a form: 1 is yes, 0 is no. */
const ANSWER = { name: 'answer', title: word('Jawaban', 'Answer'), kind: 'text' } as const;

const FACTS = {
  ...OF_THE_OFFICE,
  dimensions: [GROUP, { name: 'item', title: word('Yang didata', 'What'), closed: true, words: ITEMS }, ACCORDING_TO],
  measures: [VALUE],
  remarks: [UNIT, ANSWER, YEAR, SOURCE, NOTE],
  period: 'year',
  plot: { kind: 'facts', group: 'group', name: 'item', measure: 'value' },
} as const satisfies Partial<Dataset>;

/** What the village has: land, nature, schools, roads, small industry. What nobody has collected is missing, never 0. */
export const potential: Dataset = {
  ...FACTS,
  slug: 'potensi',
  title: word('Potensi desa', 'What the village has'),
  summary: word(
    'Lahan, alam, lembaga, sekolah, kesehatan, jalan, usaha, dan industri kecil: apa yang ada di desa dan apa yang belum didata.',
    'Land, nature, bodies, schools, health, roads, trade and small industry: what there is, and what nobody has collected yet.',
  ),
  topic: 'potential',
  keywords: [
    'potensi',
    'luas',
    'sawah',
    'lahan',
    'kebun',
    'sekolah',
    'masjid',
    'posyandu',
    'podes',
    'profil desa',
    'ternak',
  ],
  source: word(
    'Pendataan desa, laman dan penelitian yang disebut di tiap baris',
    'The village’s own survey; pages and studies named in each line',
  ),
  method: word(
    'Pertanyaan menurut Podes 2024 dan Prodeskel (Permendagri 12/2007). Angka yang berbeda ditulis berdampingan dengan sumbernya.',
    'Questions of Podes 2024 and Prodeskel (Permendagri 12/2007). Figures that differ stand side by side, each with its source.',
  ),
  headlines: [
    { name: 'rice', title: word('Luas sawah', 'Rice fields'), measure: 'value', of: { item: 'sawah' } },
    { name: 'area', title: word('Luas wilayah', 'Area'), measure: 'value', of: { item: 'luas_total' } },
  ],
};

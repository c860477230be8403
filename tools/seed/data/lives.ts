/** Where people of the pilot village live, what they do and how long they went to school, as often as it is so. */
export const STREETS = [
  'Jalan Raya Way Ratai',
  'Gang Mawar',
  'Gang Melati',
  'Jalan Pantai Mutun',
  'Gang Masjid',
  'Jalan Kebun Kopi',
  'Gang Cempaka',
  'Jalan Balai Desa',
];
export const WORK_MEN = [
  'Petani/Pekebun',
  'Nelayan/Perikanan',
  'Wiraswasta',
  'Buruh Harian Lepas',
  'Karyawan Swasta',
  'Sopir',
  'Pedagang',
  'Guru',
  'Tukang Batu',
];
export const WORK_WOMEN = [
  'Mengurus Rumah Tangga',
  'Mengurus Rumah Tangga',
  'Wiraswasta',
  'Pedagang',
  'Petani/Pekebun',
  'Pengrajin',
  'Guru',
  'Karyawan Swasta',
  'Bidan',
];
export const SCHOOL = [
  'Tamat SD/Sederajat',
  'SLTP/Sederajat',
  'SLTA/Sederajat',
  'SLTA/Sederajat',
  'Diploma I/II',
  'Diploma IV/Strata I',
];

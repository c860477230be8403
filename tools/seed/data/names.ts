/** Invented people: first and second names common in Lampung (Lampung, Javanese, Sundanese, Bugis families), combined by chance. */
export const MALE = (
  'Ahmad Agus Andi Anton Ari Asep Bambang Budi Cecep Dadang Dani Darmawan Deni Dedi Dian Didik Edi Eko Fajar Farhan Fauzan Fikri Gunawan ' +
  'Hadi Hamdan Hendra Heri Herman Hidayat Ilham Imam Indra Irfan Iwan Jaya Joko Junaidi Karim Kurnia Lukman Mahmud Maulana Mulyadi Nanang ' +
  'Nurdin Oki Panji Purnomo Rahmat Rangga Reza Ridwan Riski Rizal Rohman Rudi Rusdi Saiful Samsul Santoso Sapri Slamet Sobri Subandi Sugeng ' +
  'Suharto Sukirman Sulaiman Sumarno Supri Suryadi Sutrisno Syahrul Taufik Tono Tri Usman Wahyu Wawan Wayan Widodo Yanto Yudi Yusuf Zainal Zaki'
).split(' ');

export const FEMALE = (
  'Aisyah Anisa Aminah Ani Asih Ayu Citra Dewi Diah Dina Eka Elis Endah Erna Farida Fatimah Fitri Halimah Hartini Hasanah Hesti Ida Indah ' +
  'Intan Ira Juariah Kartika Khadijah Komariah Lastri Leni Lia Lilis Linda Maimunah Marlina Maya Mega Melati Mira Mulyani Murni Nadia Nani ' +
  'Neneng Nia Ningsih Novi Nur Nurjanah Nurul Partini Puji Putri Rahma Ratna Reni Rini Rohani Rosmala Rosidah Rukmini Sari Septi Siti Sri ' +
  'Suharti Sulastri Sumiati Suparti Suryani Susi Tika Titin Tuti Umi Wahyuni Wati Winarsih Wulan Yanti Yati Yuli Yuliana Yunita Zahra Zubaidah'
).split(' ');

export const SECOND = (
  'Aditya Akbar Alamsyah Anggraini Anwar Aprilia Ardiansyah Arifin Astuti Basri Cahyani Damayanti Effendi Fadillah Firmansyah Gunadi Hakim ' +
  'Handayani Hartono Hasan Hasibuan Hidayati Iskandar Ismail Kurniawan Kusuma Lestari Maharani Mansur Marhaeni Mustofa Nugraha Nugroho ' +
  'Nurhasanah Oktaviani Permata Pertiwi Pratama Prasetyo Puspita Rahayu Rahmadani Ramadhan Romadhon Safitri Saputra Saputri Sasmita Setiawan ' +
  'Setyowati Sholeh Siregar Sucipto Suhendra Sulistyo Supriyadi Susanto Syahputra Utami Wibowo Widiastuti Wijaya Wulandari Yulianti Zakaria'
).split(' ');

/** Families that use one name only, as many Javanese do. */
export const SINGLE_MALE = 'Paimin Tukiman Sarjono Ngatiman Wagiman Parno Suradi Kasiman Tugimin Legiman'.split(' ');
export const SINGLE_FEMALE = 'Paini Tukinem Ngatinah Wagiyem Parinem Suminah Kasinem Tugiyem Legiyem Sarinem'.split(
  ' ',
);

/**
 * Names that registries really hold and that find faults in screens: apostrophes of each kind, one letter, one word, titles, a
 * hyphen, sixty letters. Every so many residents and buyers have one.
 */
export const ODD_MALE = [
  "Nu'man",
  'Ma’ruf Hidayat',
  'H. Abdul Mu‘in, S.Pd.I.',
  'Y',
  'Dr. Ir. Raden Mas Suryadi Kusumo, M.Si.',
  'Sukri',
  'Abdul-Rahman Al-Ma’arif',
  'Muhammad Abdurrahman Wahiduddin Nashrullah Kusumaningratna Wijaya',
] as const;
export const ODD_FEMALE = [
  'Nur’aini',
  "Hj. Siti Ma'rifah",
  'O',
  'dr. Ni Luh Ayu Qur’ani, Sp.A.',
  'Tri',
  'Raden Ajeng Siti Nur’aini Kusumaningrat Wijayaningrum Hadiningrat',
  'M. Yuli S.',
] as const;

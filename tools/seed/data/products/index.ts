import { CLOTH } from './cloth.ts';
import { COFFEE } from './coffee.ts';
import { CRAFT } from './craft.ts';
import { FOOD } from './food.ts';

export const PRODUCTS = [...CLOTH, ...COFFEE, ...FOOD, ...CRAFT];

export const CATEGORIES = [
  { id: 'tapis', name: 'Tapis', nameEn: 'Tapis cloth' },
  { id: 'sulam-usus', name: 'Sulam usus', nameEn: 'Usus embroidery' },
  { id: 'batik', name: 'Batik', nameEn: 'Batik' },
  { id: 'kopi', name: 'Kopi', nameEn: 'Coffee' },
  { id: 'camilan', name: 'Camilan', nameEn: 'Snacks' },
  { id: 'kue', name: 'Kue', nameEn: 'Cakes' },
  { id: 'hasil-bumi', name: 'Hasil bumi', nameEn: 'Farm produce' },
  { id: 'rempah', name: 'Rempah', nameEn: 'Spices' },
  { id: 'bumbu', name: 'Bumbu & sambal', nameEn: 'Pastes and sambal' },
  { id: 'kriya', name: 'Kriya', nameEn: 'Crafts' },
  { id: 'suvenir', name: 'Suvenir', nameEn: 'Souvenirs' },
  { id: 'perawatan', name: 'Perawatan', nameEn: 'Body care' },
] as const;

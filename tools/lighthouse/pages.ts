/** One page of each kind that buyers and residents open first. */
export const PAGES = [
  { name: 'home', path: '/' },
  { name: 'category', path: '/kategori/camilan' },
  { name: 'product', path: '/produk/keripik-pisang-cokelat' },
  { name: 'service', path: '/layanan/usaha?desa=hanura' },
] as const;

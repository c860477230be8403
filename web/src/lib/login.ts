/** Where logging in for a page begins: officers have a door of their own. Leads back to the page afterwards. */
export function loginFor(page: string, way?: 'nik' | 'ponsel'): string {
  const door = /^\/(kantor|kabupaten)(\/|\?|$)/.test(page) ? '/kantor/masuk' : '/masuk';
  return `${door}?${way ? `cara=${way}&` : ''}lanjut=${encodeURIComponent(page)}`;
}

import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import { slugOf } from './slug-of.ts';

/** Monday to Friday 08.00–16.00 WIB, Friday until 15.30; a village changes its own. */
const OFFICE_HOURS: Record<string, [number, number]> = {
  1: [480, 960],
  2: [480, 960],
  3: [480, 960],
  4: [480, 960],
  5: [480, 930],
};

const consonants = (name: string): string => name.toUpperCase().replace(/[^B-DF-HJ-NP-TV-Z]/g, '');

/**
 * The village's part of a letter number until it chooses its own: the first consonants, `HNR` for Hanura, and as many more of
 * its name, its district and its code as tell it from every other village of the region.
 */
function numberCodesOf(villages: readonly { code: string; name: string; district: string }[]): Map<string, string> {
  const spelled = villages.map(({ code, name, district }) => ({
    code,
    whole: consonants(name) + consonants(district) + code.slice(-4),
  }));
  const lengths = Array.from({ length: 40 }, (_, i) => i + 3);
  return new Map(
    spelled.map(({ code, whole }) => {
      const own = (n: number) =>
        spelled.every((other) => other.code === code || !other.whole.startsWith(whole.slice(0, n)));
      return [code, whole.slice(0, lengths.find(own) ?? whole.length)];
    }),
  );
}

/** `KABUPATEN PESAWARAN` or `Kabupaten Pesawaran` → `Pesawaran`. */
const bare = (name: string): string =>
  name
    .replace(/^kabupaten\s+/i, '')
    .toLowerCase()
    .replace(/(^|[\s-])\p{L}/gu, (first) => first.toUpperCase());

/**
 * A kabupaten with its districts and villages under today's Kemendagri codes (npm idn-area-data: MIT, its data ODbL), as rows
 * for the database. `code` is `18.09`; null when there is no such kabupaten or no such pilot village in it.
 */
export async function regionRows(code: string, pilotVillageId: string) {
  const [provinces, regencies, allDistricts, allVillages] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
    getVillages(),
  ]);
  const regency = regencies.find((r) => r.code === code);
  const ours = allDistricts.filter((d) => d.regency_code === code);
  const names = new Map(ours.map((d) => [d.code, d.name]));
  const theirs = allVillages.filter((v) => names.has(v.district_code));
  if (!regency || !theirs.some((v) => v.code === pilotVillageId)) return null;
  const sameName = new Map<string, number>();
  for (const v of theirs) sameName.set(slugOf(v.name), (sameName.get(slugOf(v.name)) ?? 0) + 1);
  // Two villages of one name are told apart by their district.
  const slug = (v: { name: string; district_code: string }) =>
    (sameName.get(slugOf(v.name)) ?? 0) > 1
      ? `${slugOf(v.name)}-${slugOf(names.get(v.district_code) ?? '')}`
      : slugOf(v.name);
  const numberCodes = numberCodesOf(theirs.map((v) => ({ ...v, district: names.get(v.district_code) ?? '' })));
  const name = bare(regency.name);
  const province = bare(provinces.find((p) => p.code === regency.province_code)?.name ?? '');
  return {
    region: { id: code, name, province, slug: slugOf(name), pilotVillageId },
    districts: ours.map((d) => ({ id: d.code, regionId: code, name: d.name, slug: slugOf(d.name) })),
    villages: theirs.map((v) => ({
      id: v.code,
      districtId: v.district_code,
      name: v.name,
      slug: slug(v),
      numberCode: numberCodes.get(v.code) ?? v.code.replaceAll('.', ''),
      officeHours: OFFICE_HOURS,
    })),
  };
}

import type { Random } from '../random.ts';
import { inventResidents } from '../seed/residents.ts';

/** One of the invented residents, as far as a table counts them. */
export interface Person {
  readonly hamlet: string;
  readonly household: string;
  readonly sex: 'L' | 'P';
  readonly birthDate: string;
  readonly education: string;
  readonly occupation: string;
  readonly marital: string;
  readonly religion: string;
}

/** Who was there at the end of a quarter, and who was born, died, came and left in it. */
export interface Quarter {
  /** `YYYY-MM-DD`, its last day. */
  readonly end: string;
  readonly people: readonly Person[];
  readonly events: Readonly<Record<'born' | 'died' | 'came' | 'left', readonly Person[]>>;
}

const ENDS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];
/** Of a quarter, for each person: about what Lampung has. */
const [BIRTHS, DEATHS, MOVES] = [0.0045, 0.0018, 0.006];

/** The seed's Hanura through four quarters. */
export function quarters(random: Random): readonly Quarter[] {
  const clock = { now: () => Date.UTC(2026, 0, 1) };
  let id = 0;
  const ids = { next: () => `id-${(id += 1)}`, code: String, token: String, digits: String };
  const { book } = inventResidents({ clock, ids }, random.branch('residents'));
  const hamlets = new Map(book.households.map((home) => [home.id, (home.hamletId ?? '').slice(-1)]));
  let people: readonly Person[] = book.people
    .map((person) => ({
      hamlet: hamlets.get(person.householdId ?? '') ?? '',
      household: person.householdId ?? '',
      sex: person.sex,
      birthDate: person.birthDate,
      education: person.education,
      occupation: person.occupation,
      marital: person.marital,
      religion: person.religion,
    }))
    .filter((person) => person.birthDate <= '2025-12-31');
  return ENDS.map((end) => {
    const chance = random.branch(`quarter ${end}`);
    const some = (share: number) => people.filter(() => chance.chance(share));
    const died = people.filter((p) => chance.chance(DEATHS * (p.birthDate < '1960' ? 5 : 0.3)));
    const left = some(MOVES).filter((person) => !died.includes(person));
    const came = some(MOVES).map((like) => ({ ...like, household: `new ${end} ${like.household}` }));
    const born = some(BIRTHS).map((like): Person => ({
      ...like,
      sex: chance.chance(0.51) ? 'L' : 'P',
      birthDate: `${end.slice(0, 8)}15`,
      education: 'Belum Sekolah',
      occupation: 'Belum Bekerja',
      marital: 'single',
    }));
    const gone = new Set([...died, ...left]);
    people = [...people.filter((person) => !gone.has(person)), ...came, ...born];
    return { end, people, events: { born, died, came, left } };
  });
}

/** The same year in two releases: at the end of its first quarter, and at its end with all that happened since. */
export function yearOf(all: readonly Quarter[]): readonly Quarter[] {
  const [first, ...later] = all;
  const last = later.at(-1);
  if (!first || !last) return all;
  const events = (kind: keyof Quarter['events']) => later.flatMap((quarter) => quarter.events[kind]);
  return [
    first,
    { ...last, events: { born: events('born'), died: events('died'), came: events('came'), left: events('left') } },
  ];
}

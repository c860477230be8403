import type { Deps } from '../../src/foundation/deps.ts';
import { DAY, wibDate } from '../../src/kernel/clock.ts';
import type { Random } from '../random.ts';
import { FEMALE, MALE, ODD_FEMALE, ODD_MALE, SECOND, SINGLE_FEMALE, SINGLE_MALE } from './data/names.ts';
import { SCHOOL, STREETS, WORK_MEN, WORK_WOMEN } from './data/lives.ts';
import { PEOPLE } from './data/people.ts';
import { writeResidents, type Household, type Resident } from './write-residents.ts';
import { isRecorded, nikBook, parentOf, RW_OF, typed } from './card-facts.ts';
import { HANURA, hamletId, RTS, type HamletKey } from './region.ts';

const HOUSEHOLDS = 900;
const [BORN, DIED, MOVED] = [26, 24, 38];
/**
 * About 3,200 invented residents in about 900 households. Their NIKs carry serials from 9000, which no office hands out,
 * so that nobody real is meant. Returns ids by the keys of the named people.
 */
export async function seedResidents(deps: Deps, random: Random): Promise<ReadonlyMap<string, Resident>> {
  const { book, named } = inventResidents(deps, random);
  lastYear(deps, book, random);
  await book.write(deps);
  return named;
}

/** The same people without a database. */
export function inventResidents(deps: Pick<Deps, 'ids' | 'clock'>, random: Random) {
  const book = registerBook(deps, random);
  const named = new Map<string, Resident>();
  for (const person of PEOPLE.filter((p) => !p.household)) {
    const home = book.household(person.hamlet);
    named.set(person.key, book.resident(home, { ...person, relationship: 'head' }));
    for (const member of PEOPLE.filter((p) => p.household?.of === person.key))
      named.set(
        member.key,
        book.resident(home, {
          ...member,
          relationship: member.household?.as ?? 'other',
          ...(member.household?.as === 'child' && { [person.sex === 'P' ? 'mother' : 'father']: person.name }),
        }),
      );
  }
  while (book.households.length < HOUSEHOLDS) family(book, random);
  return { book, named };
}

/** Children of the last year, parents who died in it, and grown children who moved away: those the registry keeps. */
function lastYear({ clock }: Pick<Deps, 'clock'>, book: ReturnType<typeof registerBook>, random: Random): void {
  for (let i = 0; i < DIED + MOVED; i += 1) {
    const home = book.households[60 + i * 13];
    if (!home) return;
    const gone = i < DIED;
    book.resident(home, {
      sex: random.chance(0.52) ? 'L' : 'P',
      year: gone ? random.int(1934, 1966) : random.int(1992, 2006),
      relationship: gone ? 'parent' : 'child',
      marital: gone ? 'widowed' : 'single',
      status: gone ? 'deceased' : 'moved',
    });
  }
  const mothers = book.people.slice(100).filter((one) => one.relationship === 'spouse' && one.birthDate > '1986');
  for (const mother of mothers.filter((_, at) => at % 4 === 0).slice(0, BORN)) {
    const home = book.households.find(({ id }) => id === mother.householdId);
    const birthDate = wibDate(clock.now() - random.int(40, 350) * DAY);
    const sex = random.chance(0.51) ? 'L' : 'P';
    if (home) book.resident(home, { sex, birthDate, relationship: 'child', marital: 'single', mother: mother.name });
  }
}

function family(book: ReturnType<typeof registerBook>, random: Random): void {
  const home = book.household(
    random.weighted([
      ['A', 27],
      ['B', 26],
      ['C', 25],
      ['D', 22],
    ] as const),
  );
  const year = random.int(1948, 2001);
  const widow = random.chance(0.13);
  const head = book.resident(home, {
    sex: widow ? 'P' : 'L',
    year,
    relationship: 'head',
    marital: widow ? 'widowed' : 'married',
  });
  const wife = widow
    ? null
    : book.resident(home, {
        sex: 'P',
        year: Math.min(2004, year + random.int(-2, 7)),
        relationship: 'spouse',
        marital: 'married',
      });
  const firstBirth = year + random.int(21, 28);
  const children = random.weighted([
    [0, 7],
    [1, 26],
    [2, 34],
    [3, 24],
    [4, 11],
  ] as const);
  for (let i = 0; i < children; i += 1) {
    const born = firstBirth + i * random.int(2, 5);
    if (born > 2026 || (2026 - born > 27 && random.chance(0.4))) continue;
    book.resident(home, {
      sex: random.chance(0.51) ? 'L' : 'P',
      year: born,
      relationship: 'child',
      marital: 'single',
      ...(widow ? { mother: head.name } : { father: head.name, ...(wife && { mother: wife.name }) }),
    });
  }
  if (random.chance(0.18))
    book.resident(home, {
      sex: 'P',
      year: Math.max(1932, year - random.int(20, 30)),
      relationship: 'parent',
      marital: 'widowed',
    });
}

interface Wanted {
  name?: string;
  sex: 'L' | 'P';
  year?: number;
  birthDate?: string;
  relationship: NonNullable<Resident['relationship']>;
  marital?: Resident['marital'];
  status?: Resident['status'];
  occupation?: string;
  phone?: string;
  father?: string;
  mother?: string;
}

function registerBook(deps: Pick<Deps, 'ids' | 'clock'>, random: Random) {
  const now = deps.clock.now();
  const [homes, people] = [[] as Household[], [] as Resident[]];
  const nikOf = nikBook();
  const nameOf = (sex: 'L' | 'P') => {
    if (random.chance(0.06)) return random.pick(sex === 'L' ? SINGLE_MALE : SINGLE_FEMALE);
    return `${random.pick(sex === 'L' ? MALE : FEMALE)} ${random.pick(SECOND)}`;
  };
  /** Every twelfth has a name that finds faults; the others stay who they are. */
  const named = (sex: 'L' | 'P', nth: number) => {
    const usual = nameOf(sex);
    const odd = sex === 'L' ? ODD_MALE : ODD_FEMALE;
    return nth % 12 === 7 ? (odd[Math.floor(nth / 12) % odd.length] ?? usual) : usual;
  };
  return {
    households: homes,
    people,
    household(hamlet: HamletKey): Household {
      const home: Household = {
        id: deps.ids.next(),
        villageId: HANURA,
        hamletId: hamletId(hamlet),
        rt: random.pick(RTS[hamlet]),
        rw: RW_OF[hamlet],
        kk: `180910${String(random.int(1, 28)).padStart(2, '0')}${String(random.int(1, 12)).padStart(2, '0')}${random.int(10, 24)}${9000 + homes.length}`,
        address: typed(`${random.pick(STREETS)} No. ${random.int(1, 140)}`, homes.length),
        kkSealed: '',
        kkIndex: '',
        addressSealed: '',
      };
      homes.push(home);
      return home;
    },
    resident(home: Household, want: Wanted): Resident {
      const birthDate =
        want.birthDate ??
        `${want.year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
      const age = 2026 - Number(birthDate.slice(0, 4));
      const phone = want.phone ?? (age > 16 && random.chance(0.6) ? `+62812${String(10_000_000 + people.length)}` : '');
      const marital = want.marital ?? (age < 20 ? 'single' : 'married');
      const person: Resident = {
        id: deps.ids.next(),
        villageId: HANURA,
        householdId: home.id,
        nik: nikOf(want.sex, birthDate, people.length),
        phone,
        nikSealed: '',
        nikIndex: '',
        name: want.name ?? named(want.sex, people.length),
        sex: want.sex,
        birthDate,
        birthPlace: random.weighted([
          ['Pesawaran', 5],
          ['Hanura', 6],
          ['Bandar Lampung', 3],
          ['Metro', 1],
          ['Cilacap', 1],
        ] as const),
        religion: random.weighted([
          ['Islam', 92],
          ['Hindu', 3],
          ['Kristen', 3],
          ['Katolik', 2],
        ] as const),
        education: age < 6 ? 'Belum Sekolah' : age < 13 ? 'Belum Tamat SD' : schooling(age, random.pick(SCHOOL)),
        occupation:
          want.occupation ??
          (age < 6
            ? 'Belum Bekerja'
            : age < 19
              ? 'Pelajar/Mahasiswa'
              : random.pick(want.sex === 'L' ? WORK_MEN : WORK_WOMEN)),
        marital,
        maritalRecorded: isRecorded(marital, people.length),
        relationship: want.relationship,
        ...(want.status && { status: want.status }),
        fatherName: want.father ?? parentOf('L', people.length),
        motherName: want.mother ?? parentOf('P', people.length),
        bloodType: random.weighted([
          ['O', 4],
          ['A', 3],
          ['B', 3],
          ['AB', 1],
          ['-', 4],
        ] as const),
        createdAt: now,
        updatedAt: now,
      };
      if (want.relationship === 'head') home.headResidentId = person.id;
      people.push(person);
      return person;
    },
    write: (to: Pick<Deps, 'db' | 'vault'>) => writeResidents(to, homes, people),
  };
}

/** Nobody has finished a school before they are old enough for it. */
const schooling = (age: number, school: string): string =>
  age < 16 ? 'Tamat SD/Sederajat' : age < 19 ? 'SLTP/Sederajat' : age < 23 ? 'SLTA/Sederajat' : school;

import type { SeededAccounts } from './accounts.ts';
import type { SeededPerson } from './history.ts';
import type { Desk } from './requests.ts';

/** The named people as the use-cases know them: login, place in the registry, office. */
export function peopleOf(
  { accounts, officers }: SeededAccounts,
  residents: ReadonlyMap<string, { id: string }>,
): ReadonlyMap<string, SeededPerson> {
  const offices = new Map<string, string>(officers);
  return new Map(
    [...accounts].map(([key, accountId]) => {
      const officerId = offices.get(key);
      return [
        key,
        {
          accountId,
          residentId: residents.get(key)?.id,
          ...(officerId && { office: { role: key as 'operator' | 'secretary' | 'head' | 'region', officerId } }),
        },
      ];
    }),
  );
}

/** Who sits in the village office. */
export function deskOf(people: ReadonlyMap<string, SeededPerson>): Desk {
  const sitting = (key: string): SeededPerson => {
    const person = people.get(key);
    if (!person) throw new Error(`the seed has no ${key}`);
    return person;
  };
  return { people, operator: sitting('operator'), secretary: sitting('secretary'), head: sitting('head') };
}

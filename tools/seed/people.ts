import type { SeededAccounts } from './accounts.ts';
import type { SeededPerson } from './history.ts';

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

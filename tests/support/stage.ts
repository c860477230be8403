import { beforeEach } from 'vitest';

/** Who is there in the tests of a file: `cast` makes them anew before each test, and what is returned always names the present ones. */
export function stage<Cast extends object>(cast: () => Promise<Cast>): Cast {
  const at = {} as Cast;
  beforeEach(async () => void Object.assign(at, await cast()));
  return at;
}

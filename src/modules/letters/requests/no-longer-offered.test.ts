import { expect, test } from 'vitest';
import { asPerson, givenLetterType, requestBody } from '../../../../tests/support/letters.ts';
import { givenRegion, givenResident, testDeps } from '../../../../tests/support/index.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { startRequest } from './start-request.ts';
import { submitRequest } from './submit-request.ts';

test('a letter that the village no longer offers is neither begun nor asked for', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  await givenLetterType(deps);
  const siti = asPerson(await givenResident(deps, 'Siti'));
  await commit(deps.db, [raw('UPDATE letter_types SET active = 0')]);
  for (const done of [
    await startRequest(deps, siti, { slug: 'usaha' }),
    await submitRequest(deps, siti, requestBody('first')),
  ])
    expect(done).toMatchObject({ ok: false, refusal: { code: 'letters.no_such_type' } });
});

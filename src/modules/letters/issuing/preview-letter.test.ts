import { expect, it } from 'vitest';
import { ctxOf, givenOffice, givenRegion, givenResident, testDeps } from '../../../../tests/support/index.ts';
import { givenCatalogueType, givenRequestToSign } from '../../../../tests/support/signing-desk.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import { reviewRequest } from './review-request.ts';

it('shows an officer the letter as it would be printed, and takes no number for it', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const head = ctxOf(await givenOffice(deps, await givenResident(deps, 'Kades'), 'head'));
  const { code } = await givenRequestToSign(deps, await givenResident(deps, 'Siti'), await givenCatalogueType(deps));
  const review = await reviewRequest(deps, head, code);
  expect(review.ok && review.value.preview).toMatchObject({
    title: 'Surat Keterangan Usaha',
    signatures: [[null, { above: ['Hanura, 2 November 2026', 'KEPALA DESA HANURA,'], by: 'seal' }]],
    cannotPrint: null,
  });
  expect(JSON.stringify(review.ok && review.value.preview?.body)).toContain('Dapur Siti');
  expect(await readOne(deps.db, { sql: 'SELECT count(*) AS n FROM letter_numbers' })).toEqual({ n: 0 });
});

it('tells the officers which character of a name no letter can print', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const head = ctxOf(await givenOffice(deps, await givenResident(deps, 'Kades'), 'head'));
  const { code } = await givenRequestToSign(deps, await givenResident(deps, 'Wayan ᬯ'), await givenCatalogueType(deps));
  const review = await reviewRequest(deps, head, code);
  expect(review.ok && review.value.preview).toMatchObject({ cannotPrint: 'ᬯ' });
});

it('shows no letter where nobody could sign it', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Op'), 'operator'));
  const { code } = await givenRequestToSign(deps, await givenResident(deps, 'Siti'), await givenCatalogueType(deps));
  const review = await reviewRequest(deps, operator, code);
  expect(review.ok && review.value.preview).toBeNull();
});

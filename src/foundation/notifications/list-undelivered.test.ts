import { beforeEach, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { DAY } from '../../kernel/clock.ts';
import { refuse } from '../../kernel/result.ts';
import { deliverMessages } from './deliver-messages.ts';
import { notify } from './index.ts';
import { listUndelivered, watchMessages } from './list-undelivered.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
});

const officer = async (role: 'operator' | 'region', villageId = HANURA) => {
  const person = await givenResident(deps, `Petugas ${role} ${villageId}`, { villageId });
  return ctxOf(await givenOffice(deps, person, role, deps.clock.now()));
};

/** One message that Meta refuses so. */
async function refusedWith(
  kind: 'invalid' | 'unavailable' | 'forbidden',
  code: `whatsapp.${string}`,
  village = HANURA,
) {
  deps.messenger.refuseWith(refuse(kind, code));
  const about = { template: 'sale_completed', code: 'P-7K3M-9Q2X', path: '/x', accountId: null, villageId: village };
  const said = { params: { goods: '2× Keripik', amount: 49_000 }, named: { other: 'Dewi Lestari' } };
  await notify(deps, [{ ...about, ...said, phone: '+6281299990000', event: deps.ids.next() }]);
  await deliverMessages(deps, 25);
  deps.messenger.refuseWith(null);
}

test('the office reads what reached nobody in its village, why, and no name or number', async () => {
  await refusedWith('invalid', 'whatsapp.number');
  await refusedWith('unavailable', 'whatsapp.later');
  await refusedWith('invalid', 'whatsapp.number', SIDODADI);
  const list = await listUndelivered(deps, await officer('operator'), HANURA);
  expect(list.ok && list.value.map(({ code, final, why }) => [code, final, why])).toEqual(
    expect.arrayContaining([
      ['P-7K3M-9Q2X', true, 'number'],
      ['P-7K3M-9Q2X', false, 'later'],
    ]),
  );
  expect(list.ok && list.value).toHaveLength(2);
  expect(list.ok && list.value[0]?.text).toBe(
    'Pesanan P-7K3M-9Q2X selesai: … sudah menerima barangnya (2× Keripik, Rp49.000).',
  );
  expect(JSON.stringify(list)).not.toMatch(/Dewi|81299990000/);
});

test('another village’s office, a guest and a resident read nothing', async () => {
  await refusedWith('invalid', 'whatsapp.number');
  const siti = await givenResident(deps, 'Siti');
  for (const ctx of [await officer('operator', SIDODADI), guestCtx, ctxOf(siti.actor)]) {
    expect(await listUndelivered(deps, ctx, HANURA)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await watchMessages(deps, ctx)).toMatchObject({ refusal: { kind: 'not_found' } });
  }
});

test('the kabupaten reads those of all villages, and what is ours to mend until it is mended', async () => {
  await refusedWith('invalid', 'whatsapp.number', SIDODADI);
  await refusedWith('forbidden', 'whatsapp.billing');
  const region = await officer('region');
  const since = deps.clock.now();
  expect(await watchMessages(deps, region)).toMatchObject({
    value: { alarms: [{ template: null, what: 'billing', since }], undelivered: [{}, {}] },
  });
  deps.clock.advance(DAY / 24);
  await deliverMessages(deps, 25);
  const mended = await watchMessages(deps, region);
  expect(mended.ok && [mended.value.alarms, mended.value.undelivered.length]).toEqual([[], 1]);
});

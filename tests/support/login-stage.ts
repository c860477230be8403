import { givenSecret } from './logins.ts';
import { residentCast, type ResidentCast } from './resident-stage.ts';
import { givenOffice, givenResident, type Person } from './world.ts';

/** Siti, who logs in with NIK and PIN, and Hadi, the head of the village, who does with a password. */
export interface LoginCast extends ResidentCast {
  hadi: Person;
  /** Hadi in his office, his proof long ago. */
  head: Person['actor'];
}

export async function loginCast(): Promise<LoginCast> {
  const { deps, siti } = await residentCast();
  await givenSecret(deps, siti.accountId, 'pin');
  const hadi = await givenResident(deps, 'Hadi', { sex: 'L' });
  const head = await givenOffice(deps, hadi, 'head');
  await givenSecret(deps, hadi.accountId, 'password');
  return { deps, siti, hadi, head };
}

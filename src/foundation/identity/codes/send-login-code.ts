import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Deps } from '../../deps.ts';
import { issueCode, type Challenge } from './issue-code.ts';
import { knownDevice } from '../sessions/index.ts';
import { MobileSchema } from '../phone.ts';

/** A uuid that the form was shown with: sending it twice does no more than once. */
export const FormKeySchema = v.optional(v.pipe(v.string(), v.uuid('form_key')));

export const SendLoginCodeSchema = v.object({ phone: MobileSchema, key: FormKeySchema });

/** Sends a code to a phone, known here or not: whoever reads it may log in with {@link logInWithCode}. */
export async function sendLoginCode(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Challenge>> {
  const parsed = parse(SendLoginCodeSchema, input, 'identity.phone_invalid');
  if (!parsed.ok) return parsed;
  const { phone, key } = parsed.value;
  const subject = await deps.vault.blind('phone', phone);
  const countedAs = await knownDevice(deps, ctx, { by: 'phone', index: subject }, null);
  return issueCode(deps, ctx, { purpose: 'login', subject, phone, key, countedAs });
}

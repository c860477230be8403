import * as v from 'valibot';
import { line } from '../../kernel/fields.ts';
import { qrisIn, unwrapped } from '../../kernel/identifier.ts';
import type { Deps } from '../../foundation/deps.ts';
import { readQris } from '../../money/payments/index.ts';

/** Where money that goes back shall go: an account of a bank or an e-wallet, or the buyer's own QRIS. Sealed. */
export const RefundToSchema = v.variant('kind', [
  v.object({
    kind: v.literal('account'),
    /** `BRI`, `DANA` */
    name: line(2, 40),
    number: v.pipe(
      v.string(),
      v.maxLength(200, 'bank_number'),
      v.transform(unwrapped),
      v.regex(/^\+?[0-9][0-9 .-]{3,28}[0-9]$/, 'bank_number'),
    ),
    holder: line(2, 80),
  }),
  v.object({
    kind: v.literal('qris'),
    qris: v.pipe(
      v.string(),
      v.maxLength(2_000, 'too_long'),
      v.transform(qrisIn),
      v.nonEmpty('required'),
      v.maxLength(512, 'too_long'),
      v.check((text) => readQris(text).ok, 'qris'),
    ),
  }),
]);

export type RefundTo = v.InferOutput<typeof RefundToSchema>;

const CONTEXT = 'payments.refund_to';

export const sealRefundTo = ({ vault }: Pick<Deps, 'vault'>, to: RefundTo): Promise<string> =>
  vault.seal(JSON.stringify(to), CONTEXT);

export const openRefundTo = async ({ vault }: Pick<Deps, 'vault'>, sealed: string | null): Promise<RefundTo | null> =>
  sealed ? v.parse(RefundToSchema, JSON.parse(await vault.open(sealed, CONTEXT))) : null;

/** Enough to know the account again without showing it: `BRI ···4321`, `QRIS WARUNG BUDI`. For messages. */
export function hintOf(to: RefundTo): string {
  if (to.kind === 'account') return `${to.name} ···${to.number.replaceAll(/\D/g, '').slice(-4)}`;
  const qris = readQris(to.qris);
  return `QRIS ${qris.ok ? qris.value.merchantName : ''}`.trim();
}

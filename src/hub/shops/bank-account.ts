import * as v from 'valibot';
import type { Deps } from '../../foundation/deps.ts';
import { line } from '../../kernel/fields.ts';
import { unwrapped } from '../../kernel/identifier.ts';

/** Where a transfer goes; sealed as `shops.bank`. */
export const BankAccountSchema = v.object({
  /** `Bank Lampung` */
  bank: line(2, 60),
  number: v.pipe(
    v.string(),
    v.maxLength(200, 'bank_number'),
    v.transform(unwrapped),
    v.regex(/^[0-9][0-9 .-]{3,28}[0-9]$/, 'bank_number'),
  ),
  holder: line(2, 80),
});

export type BankAccount = v.InferOutput<typeof BankAccountSchema>;

export const sealBankAccount = ({ vault }: Pick<Deps, 'vault'>, account: BankAccount): Promise<string> =>
  vault.seal(JSON.stringify(account), 'shops.bank');

export async function openBankAccount(
  { vault }: Pick<Deps, 'vault'>,
  sealed: string | null,
): Promise<BankAccount | null> {
  return sealed ? v.parse(BankAccountSchema, JSON.parse(await vault.open(sealed, 'shops.bank'))) : null;
}

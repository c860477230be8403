import type { Ctx } from '../../../kernel/ctx.ts';
import type { Chooser } from '../people/index.ts';
import type { Asked } from './facts-of.ts';

/** Whom the writer of this request may choose by their record. */
export const chooserOf = (
  { actor }: Ctx,
  { villageId, subjectResidentId, basis }: Pick<Asked, 'villageId' | 'subjectResidentId' | 'basis'>,
): Chooser => {
  const wholeVillage = basis === 'counter';
  const askerResidentId = !wholeVillage && actor.kind === 'account' ? (actor.resident?.id ?? null) : null;
  return { villageId, subjectResidentId, askerResidentId, wholeVillage };
};

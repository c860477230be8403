import type { Desk } from '../../../hub/inbox/index.ts';
import { ok } from '../../../kernel/result.ts';
import { LETTER_CASE } from '../letter-case.ts';
import { listDesk, type Desk as Seat, type DeskRow } from './list-desk.ts';
import { TONES } from '../request.ts';

const desk = (name: Seat, role: Desk['role']): Desk => ({
  name,
  label: `letters_desk_${name}`,
  role,
  // What lies with the residents is no work of the office: it is shown when there is something.
  always: name !== 'owner',
  async list(deps, ctx, villageId) {
    const rows = await listDesk(deps, ctx, villageId, name);
    return rows.ok ? ok(rows.value.map(shown)) : rows;
  },
});

/** The desks that a letter passes, in the order of its way; the operator also keeps in view what lies with the residents. */
export const DESKS: readonly Desk[] = [
  desk('operator', 'operator'),
  desk('secretary', 'secretary'),
  desk('head', 'head'),
  desk('owner', 'operator'),
];

const shown = ({ next, ...row }: DeskRow) => ({
  ...row,
  path: LETTER_CASE.counterPath(row.code),
  price: 'free' as const,
  tone: TONES[row.state],
  // Two officers pass a letter on, and call it differently.
  next: next === 'forward' && row.state === 'in_review' ? 'forward_review' : next,
});

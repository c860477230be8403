import { readOne } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { officersAt } from '../identity/index.ts';
import { notify, type Listener, type OutboxMessage } from '../notifications/index.ts';
import type { correctionTemplates } from './templates.ts';

interface Told extends Record<string, unknown> {
  code: string;
  village_id: string;
  asked_by: string;
  state: string;
}

const toldOf = ({ db }: Pick<Deps, 'db'>, event: OutboxMessage): Promise<Told | null> =>
  readOne<Told>(db, {
    sql: 'SELECT code, village_id, asked_by, state FROM record_corrections WHERE id = ?',
    args: [String(event.payload['correctionId'] ?? '')],
  });

const tell = (
  deps: Deps,
  event: OutboxMessage,
  told: Told,
  way: { template: keyof typeof correctionTemplates; path: string; to: readonly string[] },
): Promise<void> =>
  notify(
    deps,
    way.to.map((accountId) => ({
      template: way.template,
      code: told.code,
      path: way.path,
      villageId: told.village_id,
      accountId,
      phone: null,
      event: event.id,
    })),
  );

const tellOffice: Listener = async (deps, event) => {
  const told = await toldOf(deps, event);
  if (told?.state !== 'open') return;
  const to = await officersAt(deps, 'operator', told.village_id);
  await tell(deps, event, told, { template: 'desk_correction_asked', path: '/kantor/perbaikan-data', to });
};

const tellResident: Listener = async (deps, event) => {
  const told = await toldOf(deps, event);
  if (told) await tell(deps, event, told, { template: 'correction_answered', path: '/akun/data', to: [told.asked_by] });
};

export const correctionSubscriptions: Readonly<Record<string, readonly Listener[]>> = {
  'correction.asked': [tellOffice],
  'correction.answered': [tellResident],
};

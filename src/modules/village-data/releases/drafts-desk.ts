import type { Desk } from '../../../hub/inbox/index.ts';
import { ok } from '../../../kernel/result.ts';
import { readDataOffice } from './read-data-office.ts';

/** What waits for the secretary's yes; the head may say it too, under the village's data. */
export const DRAFTS_DESK: Desk = {
  name: 'drafts',
  label: 'village_data_desk_drafts',
  role: 'secretary',
  always: false,
  async list(deps, ctx, villageId) {
    const office = await readDataOffice(deps, ctx, villageId);
    if (!office.ok) return office;
    return ok(
      office.value.drafts
        .filter(({ state }) => state === 'waiting')
        .map(({ id, dataset, asOf, draftedBy, createdAt }) => ({
          path: `/kantor/data/rancangan/${id}`,
          code: asOf,
          title: dataset.title.id,
          about: draftedBy,
          price: 'none',
          state: 'waiting',
          tone: 'act',
          since: createdAt,
          dueAt: null,
          next: 'decide',
        })),
    );
  },
};

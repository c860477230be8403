import type { Door } from '../../../hub/inbox/index.ts';
import { ok } from '../../../kernel/result.ts';
import { listRtDesk } from './list-rt-desk.ts';

/** The letters' doors on somebody's account page: to ask for one, and for a head of RT to speak for a neighbour. */
export const DOORS: readonly Door[] = [
  { label: 'letters_nav_front', about: 'letters_nav_about', path: '/layanan' },
  {
    label: 'rt_heads_nav_mine',
    path: '/rt',
    async waiting(deps, ctx) {
      const desk = await listRtDesk(deps, ctx);
      return desk.ok ? ok(desk.value?.length ?? null) : desk;
    },
  },
];

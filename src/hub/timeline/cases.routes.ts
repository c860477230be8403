import * as v from 'valibot';
import { about, answer, routes } from '../../http/route.ts';
import { followedCases } from './followed-cases.ts';

const instant = v.pipe(v.number(), v.integer());

const CaseSchema = v.object({
  kind: v.string(),
  id: v.string(),
  village_id: v.string(),
  code: v.string(),
  title: v.string(),
  picture: v.nullable(v.string()),
  state: v.string(),
  amount: v.pipe(v.number(), v.integer()),
  holder: v.string(),
  due_at: v.nullable(instant),
  queued_at: instant,
  closed: v.picklist([0, 1]),
  created_at: instant,
  updated_at: instant,
});

/** What people follow, whichever feature is behind it. */
export const caseRoutes = routes().get(
  '/me/cases',
  about({
    tag: 'Own account',
    summary:
      'Lists the orders that the account follows, open ones first; after NIK and PIN also what the office works on for its resident.',
    gives: v.array(CaseSchema),
    refuses: ['unauthenticated'],
  }),
  async (c) => answer(c, await followedCases(c.var.deps, c.var.ctx)),
);

import { PAST_REQUESTS } from './past-requests.ts';
import { RECENT_REQUESTS } from './recent-requests.ts';

export type { Happening, SeedRequest } from './request-course.ts';

/** Requests of the last weeks, oldest first: every state that a desk, a follower or a table of times can show. */
export const REQUESTS = [...PAST_REQUESTS, ...RECENT_REQUESTS];

import type { Evidence, Indicator } from '#src/modules/promises/index.ts';
import { worded } from '#lib/data/read-lines.ts';
import * as m from '#lib/paraglide/messages.js';

const LIVE = {
  budget: m.boards_live_budget,
  board: m.boards_live_board,
  services: m.boards_live_services,
  promises: m.boards_live_promises,
  fee_question: m.boards_live_fee,
  culture: m.boards_live_culture,
} satisfies Record<NonNullable<Indicator['live']>['what'], () => string>;

const [COMPONENT, INDICATOR] = [0, 1];
const wordsIn = ({ dataset }: Evidence, dimension: number): readonly (readonly [code: string, words: string])[] =>
  Object.entries(dataset.dimensions[dimension]?.words ?? {}).map(([code, words]) => [code, worded(words)]);

export const liveWords = (what: keyof typeof LIVE): string => LIVE[what]();

/** All indicators with their words, by their code. */
export const indicatorsOf = (evidence: Evidence): ReadonlyMap<string, string> => new Map(wordsIn(evidence, INDICATOR));

/** The indicators under their components, in their order. */
export const groupsOf = (evidence: Evidence) =>
  wordsIn(evidence, COMPONENT).map(([part, title]) => ({
    part,
    title,
    indicators: evidence.indicators.filter(({ code }) => code.startsWith(part)),
  }));

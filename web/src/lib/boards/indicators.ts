import type { Component, Evidence, Indicator, IndicatorCode } from '#src/modules/promises/index.ts';
import * as m from '#lib/paraglide/messages.js';

const COMPONENTS = {
  A: m.boards_part_a,
  B: m.boards_part_b,
  C: m.boards_part_c,
  D: m.boards_part_d,
  E: m.boards_part_e,
} satisfies Record<Component, () => string>;

const WORDS = {
  A1: m.boards_a1,
  A2: m.boards_a2,
  A3: m.boards_a3,
  A4: m.boards_a4,
  A5: m.boards_a5,
  B1: m.boards_b1,
  B2: m.boards_b2,
  B3: m.boards_b3,
  C1: m.boards_c1,
  C2: m.boards_c2,
  C3: m.boards_c3,
  C4: m.boards_c4,
  C5: m.boards_c5,
  D1: m.boards_d1,
  D2: m.boards_d2,
  D3: m.boards_d3,
  E1: m.boards_e1,
  E2: m.boards_e2,
} satisfies Record<IndicatorCode, () => string>;

const LIVE = {
  budget: m.boards_live_budget,
  board: m.boards_live_board,
  services: m.boards_live_services,
  promises: m.boards_live_promises,
  fee_question: m.boards_live_fee,
  culture: m.boards_live_culture,
} satisfies Record<NonNullable<Indicator['live']>['what'], () => string>;

export const indicatorWords = (code: IndicatorCode): string => WORDS[code]();
export const liveWords = (what: keyof typeof LIVE): string => LIVE[what]();

/** All indicators by name, for choosing one. */
export const indicatorChoices = (): readonly (readonly [IndicatorCode, string])[] =>
  (Object.keys(WORDS) as IndicatorCode[]).map((code) => [code, `${code} · ${WORDS[code]()}`]);

/** The indicators under their components, in their order. */
export const groupsOf = ({ indicators }: Evidence) =>
  (Object.keys(COMPONENTS) as Component[]).map((part) => ({
    part,
    title: COMPONENTS[part](),
    indicators: indicators.filter(({ code }) => code.startsWith(part)),
  }));

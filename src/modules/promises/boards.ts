/** The datasets of the board of promises: of the office, and of the market. */
export const BOARDS = ['janji-layanan', 'janji-pasar'] as const;
export type BoardName = (typeof BOARDS)[number];

/** Which figures a board is made of. */
export const FIGURES_OF: Readonly<Record<BoardName, string>> = {
  'janji-layanan': 'letters.promise',
  'janji-pasar': 'market',
};

export { belongs } from './belongs.ts';
export { villageFigures } from './figures.repo.ts';
export { potentialPath } from './path.ts';
export type { CraftCard } from './craft-cards.ts';
export type { Potential } from './read-potential.ts';

export type { CraftCard, Told } from './craft-cards.ts';
export { readPotential, type Potential } from './read-potential.ts';

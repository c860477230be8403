export { districtsNearTo } from './district-centres.ts';
export { type PlacesToChoose } from './list-places.ts';
export { placeQuery, type Place } from './places.repo.ts';
export { regionFacts, type FactsSource, type RegionFacts, type VillageFacts } from './region-facts.ts';
export { villageModulesRepo } from './village-modules.repo.ts';

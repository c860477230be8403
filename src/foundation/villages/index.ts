export { districtsNearTo } from './district-centres.ts';
export { regionFacts, type FactsSource, type RegionFacts, type VillageFacts } from './region-facts.ts';
export { villageModulesRepo } from './village-modules.repo.ts';

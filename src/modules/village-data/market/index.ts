export { countMarket } from './count-market.ts';

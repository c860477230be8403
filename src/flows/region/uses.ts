import { switchModule } from './switch-module.ts';

/** What the kabupaten does to its villages. */
export const regionFlows = {
  switchModule,
};

import { appointOfficer } from './appoint-officer.ts';
import { dismissOfficer } from './dismiss-officer.ts';
import { switchModule } from './switch-module.ts';

/** What the kabupaten does to its villages. */
export const regionFlows = {
  appointOfficer,
  dismissOfficer,
  switchModule,
};

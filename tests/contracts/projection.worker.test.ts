import { describe } from 'vitest';
import { everyMachineReckonsAlike } from './projection.suite.ts';

describe('a Worker', everyMachineReckonsAlike);

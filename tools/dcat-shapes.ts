import constraints from './dcat-shapes/dcat-ap-3.0.1-constraints.json' with { type: 'json' };
import { shapesOf, type Constraints } from './dcat-shapes/shapes-of.ts';

// Prints the SHACL shapes of DCAT-AP 3.0.1, for validators elsewhere: npm run dcat:shapes > shapes.ttl
process.stdout.write(shapesOf(constraints as Constraints));

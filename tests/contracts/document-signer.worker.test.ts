import { documentSignerSuite } from './document-signer.suite.ts';
import { softwareSignerUnderTest } from './software-signer.setup.ts';

documentSignerSuite('the software signer inside workerd', softwareSignerUnderTest);

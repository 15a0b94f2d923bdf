export { contractSuite, type ContractSuiteOptions, type Credential, type Stage } from './contract-suite.ts';

export {
  contractSuite,
  type Association,
  type ContractSuiteOptions,
  type Credential,
  type Stage,
} from './contract-suite.ts';

export {
  Casting,
  type CastAct,
  type CastingOptions,
  type CastMemory,
  type CastRefusal,
  type CastState,
} from './casting.ts';
export { verifyInclusion } from './inclusion-proof.ts';
export { prepareSealing, requireProtection, seal } from './seal.ts';
export type { Suite, Suites } from './suite.ts';

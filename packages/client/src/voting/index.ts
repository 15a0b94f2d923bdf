export { Casting, type CastingOptions, type CastMemory, type CastRefusal, type CastState } from './casting.ts';
export { verifyInclusion } from './inclusion-proof.ts';
export { prepareSealing, seal } from './seal.ts';

export { prepareSealing, seal } from './seal.ts';

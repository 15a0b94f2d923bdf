export { seal } from './seal.ts';

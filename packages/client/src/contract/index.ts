export * from './address-suggestion.ts';
export * from './capabilities.ts';
export * from './endpoint.ts';
export * from './me.ts';
export * from './operations.ts';
export * from './problem.ts';
export * from './profile.ts';
export * from './session.ts';

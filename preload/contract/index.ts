export type * from './app';
export type * from './briefing';
export type * from './channels';
export type * from './desk';
export * from './findings';
export type * from './library';
export * from './result';

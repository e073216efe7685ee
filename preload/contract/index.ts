export type * from './app';
export type * from './briefing';
export type * from './channels';
export type * from './comparison';
export type * from './desk';
export type * from './finding';
export * from './findings';
export type * from './library';
export * from './result';

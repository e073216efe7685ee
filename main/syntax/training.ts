// What learning needs of the layer; nothing of it runs in the app.
export * from './arcs';
export * from './model';
export * from './oracle';
export * from './parser';
export * from './state';
export { Table, WideTable } from './table';
export * from './tagger';
export * from './words';

/** What the long form needs, in one module. */
export { createKills, missingStrace } from './kills';
export { prepare } from './prepared';

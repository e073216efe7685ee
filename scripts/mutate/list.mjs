import { DOORS } from './mutations/doors.mjs';
import { FILES } from './mutations/files.mjs';
import { STORE } from './mutations/store.mjs';

/**
 * Faults that somebody could make, each with what must notice it.
 *   name        what the fault does, in words
 *   file        where it is made
 *   from, to    the words it puts in the place of others, which stand there exactly once
 *   also        further { from, to } in the same file, where one alone would be no whole fault
 *   tests       unit tests of which one must fail
 *   e2e         the end-to-end test of which one must fail, for what only the real app shows
 * @type {{ name: string, file: string, from: string, to: string, also?: { from: string, to: string }[], tests?: string[], e2e?: string }[]}
 */
export const MUTATIONS = [...STORE, ...FILES, ...DOORS];

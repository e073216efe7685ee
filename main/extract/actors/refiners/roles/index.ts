import type { Actor } from '../../../../../preload/contract/findings';
import type { Candidate } from '../../parsers/candidate';
import { type Reading } from '../../parsers/reading';
import { roleAfter } from './after';
import { roleBefore } from './before';
import { kindAfter } from './body';
import { roleBeforeComma } from './comma';

/** Puts into an actor the roles that the words around one of its mentions state. */
export function readRoles(reading: Reading, candidate: Candidate, actor: Actor, named: Int32Array): void {
  if (actor.kind === 'organisation') {
    kindAfter(reading, candidate, actor);
    return;
  }
  roleBefore(reading, candidate, actor, named);
  roleAfter(reading, candidate, actor, named);
  roleBeforeComma(reading, candidate, actor, named);
}

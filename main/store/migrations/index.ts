import { articles } from './0001-articles';
import { briefings } from './0002-briefings';
import { actions } from './0003-actions';
import { finding } from './0004-finding';
import { readers } from './0005-readers';
import { purge } from './0006-purge';
import { titles } from './0007-titles';
import { names } from './0008-names';
import { who } from './0009-who';
import { kept } from './0010-kept';
import { chain } from './0011-chain';
import { tie } from './0012-tie';
import type { Migration } from './migration';

export type { Migration } from './migration';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [
  articles,
  briefings,
  actions,
  finding,
  readers,
  purge,
  titles,
  names,
  who,
  kept,
  chain,
  tie,
];

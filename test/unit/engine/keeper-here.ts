import { doChore, type Keeper } from '../../../main/engine/keeper/chores';

/** A keeper that works in this very thread. */
export const keeperHere: Keeper = {
  run: (name, asked, about) => Promise.resolve(doChore(name, asked, about)),
  stop: () => undefined,
};

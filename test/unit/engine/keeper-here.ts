import { doChore, type Keeper } from '../../../main/engine/keeper/chores';

/** A keeper that works in this very thread, with what its worker would be given. */
export const keeperHere: Keeper = {
  run: (name, asked, about) => Promise.resolve(doChore(name, structuredClone(asked), about)),
  stop: () => undefined,
};

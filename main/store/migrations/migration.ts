export interface Migration {
  /** The `user_version` a library has after it; 1, 2, 3 … without gaps. */
  version: number;
  name: string;
  /** Statements that run in one transaction. A landed migration never changes. */
  up: string;
  /**
   * After it, rows whose newest entry of the chain is not of what they hold are put into it (`store/chain/enter.ts`), in the
   * same transaction: for one that begins the chain, or gives a row of it another column.
   */
  chains?: true;
}

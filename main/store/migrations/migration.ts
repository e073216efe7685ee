export interface Migration {
  /** The `user_version` a library has after it; 1, 2, 3 … without gaps. */
  version: number;
  name: string;
  /** Statements that run in one transaction. A landed migration never changes. */
  up: string;
}

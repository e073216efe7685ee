/** Makes a switch over a union exhaustive at compile time. @throws always: it is never reached */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

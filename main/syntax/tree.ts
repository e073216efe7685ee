/** The syntax of one sentence, in the document's own tokens. */
export interface Tree {
  /** Indices of the sentence's first token and of the one after its last. */
  from: number;
  to: number;
  /** For each token (minus `from`) the document index of its head, or -1 for the root and beyond it. */
  heads: Int32Array;
  /** Index into the model's labels: the token's relation to its head. */
  labels: Uint8Array;
  /** Index into the model's tags. */
  tags: Uint8Array;
}

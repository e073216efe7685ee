import { SmallTable, Table, WideTable, type Rows } from './table';

/** The learned weights of the tagger and the parser, ready to use. */
export interface SyntaxModel {
  /** Part-of-speech tags: the universal tag, for some followed by the treebank's own ("VERB-VBD"). */
  tags: readonly string[];
  /** Relations of universal dependencies ("nsubj", "nsubj:pass"). */
  labels: readonly string[];
  /** Tags each common word was seen with; the entry of class `ONLY` says that it takes no other. */
  lexicon: Table;
  tagger: WideTable;
  actions: SmallTable;
  relations: WideTable;
}

/** Class in the lexicon of words seen so often that tags they were not seen with are no choice. */
export const ONLY = 255;

export type ModelOrTrouble = { ok: true; model: SyntaxModel } | { ok: false; message: string };

const MAGIC = 'DBSYNTAX1\n';
/** Tables in the file: lexicon, tagger, actions, relations. */
const PARTS = 4;

/**
 * Reads the weights.
 * @param bytes the file as `writeModel` made it, unpacked
 * @returns the model, or what is wrong with the file
 */
export function readModel(bytes: Uint8Array): ModelOrTrouble {
  const damaged: ModelOrTrouble = {
    ok: false,
    message: 'the weights of the syntax layer are damaged: install the app again, or make them with `npm run train`',
  };
  if (new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) return damaged;
  const reader = new Reader(bytes, MAGIC.length);
  const tags = reader.names();
  const labels = reader.names();
  const tables: Rows[] = [];
  for (let part = 0; part < PARTS && !reader.failed; part++) {
    const rows = reader.rows();
    if (rows !== null) tables.push(rows);
  }
  const [lexicon, tagger, actions, relations] = tables;
  if (reader.failed || !reader.done || lexicon === undefined || tagger === undefined) return damaged;
  if (actions === undefined || relations === undefined || tags.length === 0 || labels.length === 0) return damaged;
  const model = {
    tags,
    labels,
    lexicon: new Table(lexicon),
    tagger: new WideTable(tagger),
    actions: new SmallTable(actions),
    relations: new WideTable(relations),
  };
  return { ok: true, model };
}

/** Packs a model for its file: names, then each table as differences of sorted keys and rows of (class, weight). */
export function writeModel(
  tags: readonly string[],
  labels: readonly string[],
  tables: readonly [lexicon: Rows, tagger: Rows, actions: Rows, relations: Rows],
): Uint8Array {
  const out: number[] = [...new TextEncoder().encode(MAGIC)];
  const number = (value: number): void => {
    let rest = value;
    while (rest > 127) {
      out.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    out.push(rest);
  };
  for (const names of [tags, labels]) {
    const text = new TextEncoder().encode(names.join(' '));
    number(text.length);
    for (const byte of text) out.push(byte);
  }
  for (const { keys, starts, classes, weights } of tables) {
    number(keys.length);
    let last = 0;
    for (const key of keys) {
      number(key - last);
      last = key;
    }
    for (let row = 0; row < keys.length; row++) number((starts[row + 1] ?? 0) - (starts[row] ?? 0));
    for (const one of classes) out.push(one);
    for (const weight of weights) out.push(weight & 255);
  }
  return Uint8Array.from(out);
}

/** Reads forward; past the end it fails once and gives zeros. */
class Reader {
  readonly #bytes: Uint8Array;
  #at: number;
  failed = false;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 35; scale *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) break;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    this.failed = true;
    return 0;
  }

  take(length: number): Uint8Array {
    const from = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) this.failed = true;
    return this.failed ? new Uint8Array() : this.#bytes.subarray(from, this.#at);
  }

  names(): string[] {
    return new TextDecoder().decode(this.take(this.number())).split(' ').filter(Boolean);
  }

  rows(): Rows | null {
    const count = this.number();
    if (this.failed || count > this.#bytes.length) return this.#fail();
    const keys = new Uint32Array(count);
    let last = 0;
    for (let row = 0; row < count; row++) keys[row] = last += this.number();
    const starts = new Uint32Array(count + 1);
    for (let row = 0; row < count; row++) starts[row + 1] = (starts[row] ?? 0) + this.number();
    const entries = starts[count] ?? 0;
    const classes = Uint8Array.from(this.take(entries));
    const weights = new Int8Array(this.take(entries));
    return this.failed ? null : { keys, starts, classes, weights };
  }

  #fail(): null {
    this.failed = true;
    return null;
  }
}

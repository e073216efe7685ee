/** The table is used to find rows alone: the weights stand here as long as they move. */
const NONE = [];

/** An averaged perceptron over hashed features. Features are counted first; those seen too seldom never get a row. */
export class Perceptron {
  /** @param layer the app's own syntax layer, whose table finds the rows here too */
  constructor(layer, classes) {
    this.classes = classes;
    this.makeTable = (keys) => new layer.Table({ keys, starts: NONE, classes: NONE, weights: NONE });
    this.counts = new Map();
    this.step = 1;
  }

  count(keys, length) {
    for (let index = 0; index < length; index++) this.counts.set(keys[index], (this.counts.get(keys[index]) ?? 0) + 1);
  }

  /** Gives a row to each feature seen at least so often. */
  open(least) {
    const kept = Uint32Array.from([...this.counts].filter(([, count]) => count >= least).map(([key]) => key)).sort();
    this.counts = null;
    this.keys = kept;
    this.table = this.makeTable(kept);
    this.weights = new Float32Array(kept.length * this.classes);
    this.sums = new Float64Array(kept.length * this.classes);
    this.rows = new Int32Array(256);
  }

  /** Scores of all classes; the rows are kept for an update that may follow. */
  score(keys, length, scores) {
    scores.fill(0);
    this.used = 0;
    for (let index = 0; index < length; index++) {
      const row = this.table.find(keys[index]);
      if (row < 0) continue;
      this.rows[this.used++] = row;
      const base = row * this.classes;
      for (let one = 0; one < this.classes; one++) scores[one] += this.weights[base + one];
    }
  }

  /** Moves the weights of the features last scored towards one class and away from another. */
  update(right, wrong) {
    for (let index = 0; index < this.used; index++) {
      const base = this.rows[index] * this.classes;
      this.weights[base + right] += 1;
      this.sums[base + right] += this.step;
      this.weights[base + wrong] -= 1;
      this.sums[base + wrong] -= this.step;
    }
  }

  /**
   * The averaged weights as small whole numbers.
   * @param top what the 97th percentile of the sizes becomes
   * @param least rows whose greatest size is smaller are dropped
   */
  pack(top, least) {
    const average = (index) => this.weights[index] - this.sums[index] / this.step;
    const sizes = [];
    for (let index = 0; index < this.weights.length; index++) {
      const size = Math.abs(average(index));
      if (size > 0) sizes.push(size);
    }
    const scale = top / Float64Array.from(sizes).sort()[Math.floor(sizes.length * 0.97)];
    const keys = [];
    const starts = [0];
    const classes = [];
    const weights = [];
    for (let row = 0; row < this.keys.length; row++) {
      const values = [];
      for (let one = 0; one < this.classes; one++) {
        values.push(Math.max(-127, Math.min(127, Math.round(average(row * this.classes + one) * scale))));
      }
      if (Math.max(...values.map(Math.abs)) < least) continue;
      keys.push(this.keys[row]);
      for (const [one, value] of values.entries()) {
        if (value === 0) continue;
        classes.push(one);
        weights.push(value);
      }
      starts.push(classes.length);
    }
    return {
      keys: Uint32Array.from(keys),
      starts: Uint32Array.from(starts),
      classes: Uint8Array.from(classes),
      weights: Int8Array.from(weights),
    };
  }
}

/** An averaged perceptron over hashed features. Features are counted first; those seen too seldom never get a row. */
export class Perceptron {
  constructor(classes) {
    this.classes = classes;
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
    let size = 16;
    while (size < kept.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint32Array(size);
    this.places = new Uint32Array(size);
    for (let place = 0; place < kept.length; place++) {
      let slot = kept[place] & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = kept[place];
      this.places[slot] = place;
    }
    this.weights = new Float32Array(kept.length * this.classes);
    this.sums = new Float64Array(kept.length * this.classes);
    this.rows = new Int32Array(256);
  }

  find(key) {
    for (let slot = key & this.mask; ; slot = (slot + 1) & this.mask) {
      const held = this.slots[slot];
      if (held === key) return this.places[slot];
      if (held === 0) return -1;
    }
  }

  /** Scores of all classes; the rows are kept for an update that may follow. */
  score(keys, length, scores) {
    scores.fill(0);
    this.used = 0;
    for (let index = 0; index < length; index++) {
      const row = this.find(keys[index]);
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

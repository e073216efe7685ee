/** A stretch of text something is known about. */
export interface Layer<T> {
  start: number;
  end: number;
  value: T;
}

/** A stretch under the same layers, in the order they were given. */
export interface Segment<T> {
  start: number;
  end: number;
  values: T[];
}

/**
 * Cuts `start` to `end` at every border of a layer, so that overlapping layers never nest.
 * Offsets are UTF-16 code units; a layer without length (something was cut out there) is a segment without length.
 */
export function segments<T>(layers: readonly Layer<T>[], start: number, end: number): Segment<T>[] {
  const inside = layers.filter(
    (layer) => layer.start <= end && layer.end >= start && (layer.end > start || layer.start === layer.end),
  );
  const borders = new Set<number>([start, end]);
  for (const layer of inside) {
    if (layer.start > start && layer.start < end) borders.add(layer.start);
    if (layer.end > start && layer.end < end) borders.add(layer.end);
  }
  const points = [...borders].sort((one, other) => one - other);
  const ordered = inside
    .map((layer, order) => ({ layer, order }))
    .sort((one, other) => one.layer.start - other.layer.start || one.order - other.order);
  const found: Segment<T>[] = [];
  let next = 0;
  let open: typeof ordered = [];
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    const empty: T[] = [];
    for (let entry = ordered[next]; entry !== undefined && entry.layer.start <= from; entry = ordered[++next]) {
      if (entry.layer.start !== entry.layer.end) open.push(entry);
      else if (entry.layer.start >= start) empty.push(entry.layer.value);
    }
    if (empty.length > 0) found.push({ start: from, end: from, values: empty });
    if (to === undefined) break;
    open = open.filter((entry) => entry.layer.end > from);
    const values = [...open].sort((one, other) => one.order - other.order).map((entry) => entry.layer.value);
    found.push({ start: from, end: to, values });
  }
  return found;
}

/** The paragraphs of a text as spans, blank ones left out. */
export function paragraphs(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  let start = 0;
  while (start <= text.length) {
    const line = text.indexOf('\n', start);
    const end = line === -1 ? text.length : line;
    if (text.slice(start, end).trim() !== '') found.push([start, end]);
    if (line === -1) break;
    start = line + 1;
  }
  return found;
}

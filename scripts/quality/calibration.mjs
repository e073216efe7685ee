// Does certainty mean something? Of the findings marked 0.9, nine in ten should be right.

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Empty bands: `from` is the lower edge of each, `n` the findings in it, `right` how many the gold confirms. */
export function bands() {
  return EDGES.map((from, index) => ({ from, to: EDGES[index + 1] ?? 1, n: 0, right: 0, sum: 0 }));
}

function add(table, certainty, right) {
  const band = table.findLast(({ from }) => certainty >= from) ?? table[0];
  band.n++;
  band.sum += certainty;
  if (right) band.right++;
}

/** Offsets that two spans share. */
const overlap = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
/** Of all that two spans cover, the share that both do. */
export const iou = (a, b) => {
  const both = overlap(a, b);
  return both / (a[1] - a[0] + (b[1] - b[0]) - both || 1);
};

/** The span of a part of the text, the one after `count` others; null where it is not there. */
export function nth(text, part, count) {
  let at = -1;
  for (let step = 0; step <= count; step++) {
    at = text.indexOf(part, at + 1);
    if (at < 0) return null;
  }
  return [at, at + part.length];
}

/** Gold quotes of either kind of set as { span, mentions }. */
function goldQuotes(gold) {
  return gold.quotes.flatMap((quote) => {
    if (quote.start !== undefined) return [{ span: [quote.start, quote.end], mentions: quote.source }];
    const span = nth(gold.text, quote.text, quote.nth ?? 0);
    const mention = quote.speaker_mention
      ? nth(gold.text, quote.speaker_mention, quote.speaker_mention_nth ?? 0)
      : null;
    return span === null ? [] : [{ span, mentions: mention === null ? [] : [mention] }];
  });
}

/**
 * Counts quotes with a speaker: right when a gold quote stands there and its speaker's mention is the one named.
 * A quote the gold knows without a speaker says nothing about attribution and is left out.
 */
export function addQuotes(table, gold, found) {
  const golds = goldQuotes(gold);
  for (const quote of found.quotes) {
    if (quote.kind === 'indirect' || quote.speaker === null) continue;
    for (const span of quote.verbatim) {
      const match = golds.find((other) => iou(span, other.span) >= 0.5);
      if (match !== undefined && match.mentions.length === 0) continue;
      const { mention } = quote.speaker;
      const right =
        match !== undefined &&
        match.mentions.some((at) => overlap(mention, at) > 0 && mention[1] - mention[0] <= 2 * (at[1] - at[0]) + 20);
      add(table, quote.certainty, right);
    }
  }
}

/** Counts casualty statements: right when the gold has one there of the same type and range. */
export function addCasualties(table, gold, found) {
  const used = new Set();
  for (const harm of found.casualties) {
    const index = gold.casualties.findIndex((other, at) => {
      if (used.has(at)) return false;
      const span = nth(gold.text, other.phrase, other.nth ?? 0);
      const types = other.type === 'killed_or_injured' ? ['killed', 'injured', 'killed_or_injured'] : [other.type];
      return (
        span !== null &&
        iou([harm.start, harm.end], span) >= 0.3 &&
        types.includes(harm.type) &&
        harm.low === (other.low ?? null) &&
        harm.high === (other.high ?? null)
      );
    });
    if (index >= 0) used.add(index);
    add(table, harm.certainty, index >= 0);
  }
}

/** The table as lines of text; empty when nothing was counted. */
export function calibrationLines(title, table) {
  const filled = table.filter(({ n }) => n > 0);
  if (filled.length === 0) return [`${title} no findings`];
  return [
    `${title}`,
    '  certainty     findings   mean said   share right',
    ...filled.map(
      ({ from, to, n, right, sum }) =>
        `  ${from.toFixed(1)} to ${to.toFixed(1)}    ${String(n).padStart(7)}   ${(sum / n).toFixed(3).padStart(9)}   ${(right / n).toFixed(3).padStart(11)}${right / n < from ? '   < certainty' : ''}`,
    ),
  ];
}

import { readTreebank } from './treebank.mjs';

/**
 * Scores a model on one treebank: its words as the treebank cuts them, tags as the tagger gives them.
 * @returns shares right: universal tag; head, head and label, both without punctuation; and words a second
 */
export function evaluate(layer, model, name) {
  const sentences = readTreebank(name);
  let words = 0;
  let tagsRight = 0;
  let scored = 0;
  let headsRight = 0;
  let bothRight = 0;
  let tagging = 0;
  let parsing = 0;
  for (const { texts, upos, heads, labels } of sentences) {
    const start = performance.now();
    const looked = layer.lookAt(texts);
    const tags = layer.tagWords(looked, model);
    const between = performance.now();
    const parsed = layer.parseWords(looked, tags, model);
    parsing += performance.now() - between;
    tagging += between - start;
    words += texts.length;
    for (let at = 0; at < texts.length; at++) {
      if (model.tags[tags[at]].split('-')[0] === upos[at]) tagsRight++;
      if (upos[at] === 'PUNCT') continue;
      scored++;
      if (parsed.heads[at] !== heads[at]) continue;
      headsRight++;
      if (model.labels[parsed.labels[at]] === labels[at]) bothRight++;
    }
  }
  return {
    name,
    words,
    upos: tagsRight / words,
    uas: headsRight / scored,
    las: bothRight / scored,
    tagged: (words / tagging) * 1000,
    parsed: (words / (tagging + parsing)) * 1000,
  };
}

/** The evaluation as a table. */
export function tableOf(results) {
  const percent = (value) => (value * 100).toFixed(1);
  return [
    '| treebank | words | UPOS | UAS | LAS | words/s tagged | words/s tagged and parsed |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...results.map(
      ({ name, words, upos, uas, las, tagged, parsed }) =>
        `| ${name} | ${words} | ${percent(upos)} | ${percent(uas)} | ${percent(las)} | ${Math.round(tagged)} | ${Math.round(parsed)} |`,
    ),
  ];
}

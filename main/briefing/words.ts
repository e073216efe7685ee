// Words that join sentences rather than tell what they are about: function words, reporting verbs, days and months.
const COMMON = new Set(
  (
    'a about above after again against all also although am among an and another any are around as at away back be because been before being below between both but by ' +
    'can could day days did do does doing down during each early either even ever every few first for former from further get got had has have having he her here hers him his how however ' +
    'i if in into is it its itself just last late later least less like made make many may me might monday tuesday wednesday thursday friday saturday sunday more most mr mrs ms much must my ' +
    'near nearly never new next no nor not now of off on once one only onto or other others our out over own part people per put rather said same saw say saying says second see seen several she ' +
    'should since so some still such take taken than that the their them then there these they this those though three through time to today together told too two under until up upon us use used ' +
    'very via was we week weeks well were what when where whether which while who whom whose why will with within without would year years yes yesterday yet you your ' +
    'according added announced asked called told statement reported reporters january february march april june july august september october november december month months'
  ).split(' '),
);

/**
 * The words a text is about, with how often each occurs: lower case, without function words, endings cut to a common stem.
 * @returns word -> count
 */
export function contentWords(text: string, into: Map<string, number> = new Map(), weight = 1): Map<string, number> {
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu)) {
    if (COMMON.has(word)) continue;
    const root = stem(word);
    into.set(root, (into.get(root) ?? 0) + weight);
  }
  return into;
}

/** Cuts plural and common verb endings, so that "rescuers" meets "rescuer" and "collapsed" meets "collapse". */
function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ing')) return trimE(word.slice(0, -3));
  if (word.length > 4 && word.endsWith('ed')) return trimE(word.slice(0, -2));
  if (word.length > 4 && word.endsWith('es')) return trimE(word.slice(0, -2));
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return trimE(word.slice(0, -1));
  return trimE(word);
}

function trimE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}

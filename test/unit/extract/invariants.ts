import type { Findings, Located, Span } from '../../../preload/contract/findings';

/**
 * What must hold for the findings of any text whatever: every offset is half-open within the text, lists stand in the
 * order of the text, ids are unique and lead somewhere, and words said between marks lie inside their quote.
 * @param titled whether a title stands beside the text: a toll may rest on that alone
 * @returns one line for each thing that does not hold
 */
export function broken(findings: Findings, titled = false): string[] {
  const faults: string[] = [];
  const { text } = findings;
  const say = (condition: boolean, fault: string): void => {
    if (!condition) faults.push(fault);
  };
  const within = ([start, end]: Span, what: string, empty = false): void =>
    say(
      Number.isInteger(start) &&
        Number.isInteger(end) &&
        start >= 0 &&
        end <= text.length &&
        (empty ? start <= end : start < end),
      `${what} [${start}, ${end}) of ${text.length}`,
    );
  const located = (found: Located | null, what: string, empty = false): void => {
    if (found !== null) within([found.start, found.end], what, empty);
  };
  const ordered = (list: readonly Located[], what: string, apart: boolean): void =>
    list.forEach((found, index) => {
      const before = list[index - 1];
      if (before !== undefined)
        say(
          apart ? before.end <= found.start : before.start <= found.start,
          `${what} ${index} stands before ${index - 1}`,
        );
    });
  const asLocated = (spans: readonly Span[]): Located[] => spans.map(([start, end]) => ({ start, end }));
  const unique = (ids: readonly string[], what: string): void =>
    say(new Set(ids).size === ids.length, `${what} share an id`);
  const sure = (certainty: number, what: string): void =>
    say(certainty > 0 && certainty <= 1, `${what} has certainty ${certainty}`);

  findings.repairs.forEach((repair) => located(repair, 'repair', true));
  findings.sentences.forEach((sentence) => within(sentence, 'sentence'));
  ordered(asLocated(findings.sentences), 'sentence', true);

  const actors = new Set(findings.actors.map(({ id }) => id));
  const known = (id: string | null, what: string): void =>
    say(id === null || actors.has(id), `${what} names the unknown actor ${id}`);

  unique(
    findings.quotes.map(({ id }) => id),
    'quotes',
  );
  ordered(findings.quotes, 'quote', false);
  for (const quote of findings.quotes) {
    located(quote, `quote ${quote.id}`);
    located(quote.cue, `cue of ${quote.id}`);
    sure(quote.certainty, quote.id);
    say(quote.parts.length > 0, `${quote.id} has no part`);
    ordered(asLocated(quote.parts), `part of ${quote.id}`, true);
    ordered(asLocated(quote.verbatim), `verbatim of ${quote.id}`, true);
    for (const part of quote.parts) {
      within(part, `part of ${quote.id}`);
      say(part[0] >= quote.start && part[1] <= quote.end, `a part of ${quote.id} lies outside it`);
    }
    for (const words of quote.verbatim) {
      within(words, `verbatim of ${quote.id}`);
      say(
        quote.parts.some(([start, end]) => words[0] >= start && words[1] <= end),
        `words of ${quote.id} lie outside its parts`,
      );
    }
    say(
      (quote.kind === 'indirect') === (quote.verbatim.length === 0),
      `${quote.id} is ${quote.kind} with ${quote.verbatim.length} verbatim spans`,
    );
    if (quote.speaker === null) continue;
    within(quote.speaker.mention, `speaker of ${quote.id}`);
    known(quote.speaker.actor, quote.id);
    located(quote.speaker.via, `relay of ${quote.id}`);
    known(quote.speaker.via?.actor ?? null, `relay of ${quote.id}`);
  }

  const harms = new Set(findings.casualties.map(({ id }) => id));
  unique(
    findings.casualties.map(({ id }) => id),
    'casualties',
  );
  ordered(findings.casualties, 'casualty', false);
  for (const harm of findings.casualties) {
    located(harm, `casualty ${harm.id}`);
    located(harm.place, `place of ${harm.id}`);
    located(harm.claimant, `claimant of ${harm.id}`);
    known(harm.claimant?.actor ?? null, harm.id);
    located(harm.perpetrator, `perpetrator of ${harm.id}`);
    if (harm.date?.phrase != null) within(harm.date.phrase, `date of ${harm.id}`);
    if (harm.date !== null) say(DATE.test(harm.date.value), `${harm.id} is dated ${harm.date.value}`);
    sure(harm.certainty, harm.id);
    say(harm.low === null || harm.high === null || harm.low <= harm.high, `${harm.id} has ${harm.low} to ${harm.high}`);
    for (const bound of [harm.low, harm.high])
      say(bound === null || (Number.isInteger(bound) && bound >= 0), `${harm.id} counts ${bound} people`);
  }
  findings.notCounted.forEach((left) => located(left, 'not counted'));
  say(findings.tolls.filter(({ main }) => main).length <= 1, 'two main tolls');
  for (const toll of findings.tolls) {
    say(titled || toll.findings.length > 0, 'a toll rests on nothing');
    for (const id of [...toll.findings, ...toll.history.map(({ finding }) => finding)])
      say(harms.has(id), `a toll rests on the unknown ${id}`);
  }

  unique(
    findings.actors.map(({ id }) => id),
    'actors',
  );
  for (const actor of findings.actors) {
    say(actor.name.trim() !== '', `${actor.id} has no name`);
    ordered(actor.mentions, `mention of ${actor.id}`, true);
    actor.mentions.forEach((mention) => located(mention, `mention of ${actor.id}`));
    for (const role of actor.roles) {
      located(role, `role of ${actor.id}`);
      say(
        text.slice(role.start, role.end) === role.text,
        `role "${role.text}" of ${actor.id} is not what stands there`,
      );
    }
  }
  for (const link of findings.links) {
    located(link, 'link');
    known(link.from, 'link');
    known(link.to, 'link');
  }

  ordered(findings.dates, 'date', true);
  for (const date of findings.dates) {
    located(date, 'date');
    say(DATE.test(date.value), `date "${date.value}"`);
  }
  return faults;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

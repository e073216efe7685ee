/**
 * What the analysis made of a text, for whoever works on it: each finding with its rule, its evidence and its certainty.
 * @param findings as `analyse` returns them
 * @param trees for each sentence its lines of tags and tree; empty without the weights
 * @returns {string[]} lines to print
 */
export function report(findings, trees = []) {
  const { text } = findings;
  const words = (span) => (span === null || span === undefined ? null : quoted(text.slice(span[0], span[1])));
  const located = (named) => (named === null ? 'not told' : words([named.start, named.end]));
  const lines = [];
  const section = (title, entries) => {
    if (entries.length > 0) lines.push('', `== ${title}`, ...entries.flat());
  };

  lines.push(`language ${findings.language}, published ${findings.published?.value ?? 'unknown'}`);
  section(
    'Repairs',
    findings.repairs.map(({ start, end, was, rule }) => `${quoted(was)} -> ${words([start, end])}  [${rule}]`),
  );
  section(
    'Sentences',
    findings.sentences.map((span, index) => [
      `${index}. ${words(span)}`,
      ...(trees[index] ?? []).map((line) => `     ${line}`),
    ]),
  );
  section(
    'Names',
    findings.actors.map(({ id, kind, name, acts, aliases, roles, mentions }) => [
      `${id} ${kind}${acts ? '' : ', does not act'}: ${name}`,
      ...indent({
        'also called': aliases.join(', ') || null,
        roles: roles.map((role) => `${quoted(role.text)}${role.former ? ' (former)' : ''}`).join(', ') || null,
        mentions: mentions.map(({ start, end, form }) => `${words([start, end])} ${form}`).join(', '),
      }),
    ]),
  );
  section(
    'Quotes',
    findings.quotes.map((quote) => [
      heading(`${quote.id} ${quote.kind}`, quote.parts.map(words).join(' … '), quote),
      ...indent({
        speaker: quote.speaker === null ? 'unattributed' : speakerLine(quote.speaker, words),
        cue: quote.cue === null ? 'none' : `${words([quote.cue.start, quote.cue.end])} (${quote.cue.lemma})`,
        via: quote.speaker?.via?.name ?? null,
      }),
    ]),
  );
  section(
    'Casualties',
    findings.casualties.map((one) => [
      heading(`${one.id} ${one.type}`, words([one.start, one.end]), one),
      ...indent({
        figure: `${one.low ?? '?'} to ${one.high ?? '?'}${one.approx ? ', about' : ''}${one.vague ? ', vague' : ''}; ${one.victims}, ${one.status}`,
        scope: one.scope,
        place: located(one.place),
        date:
          one.date === null
            ? 'not told'
            : `${one.date.value} (${one.date.precision}) from ${words(one.date.phrase) ?? 'the article'}`,
        claimant: one.claimant === null ? 'the paper itself' : located(one.claimant),
        'done by': one.perpetrator === null ? null : located(one.perpetrator),
      }),
    ]),
  );
  section(
    'Not counted',
    findings.notCounted.map(({ start, end, reason }) => `${words([start, end])}: ${reason}`),
  );
  section(
    'Tolls',
    findings.tolls.map((toll) => {
      const range = (name) =>
        toll[name] === null || toll[name] === undefined
          ? null
          : `${toll[name].low ?? '?'} to ${toll[name].high ?? '?'}`;
      return [
        `${toll.main ? 'main' : 'other'}: ${toll.place ?? 'no place'}, ${toll.date?.value ?? 'no day'}; rests on ${toll.findings.join(', ')}`,
        ...indent({ killed: range('killed'), injured: range('injured'), missing: range('missing') }),
      ];
    }),
  );
  section(
    'Dates',
    findings.dates.map(({ start, end, value, precision }) => `${words([start, end])} = ${value} (${precision})`),
  );
  return lines;
}

/** A sentence's words under each other: number, word, tag, relation, head. */
export function treeLines(document, tree, { tags, labels }) {
  return [...tree.heads].map((head, at) => {
    const token = document.tokens[tree.from + at];
    const over = head < 0 ? 'ROOT' : `${document.tokens[head].text} (${head - tree.from})`;
    return `${String(at).padStart(3)} ${token.text.padEnd(18)} ${tags[tree.tags[at]].padEnd(10)} ${labels[tree.labels[at]].padEnd(12)} ${over}`;
  });
}

const quoted = (text) => `“${text.replace(/\s+/g, ' ')}”`;

const heading = (name, what, { rule, certainty }) => `${name}  ${what}  [${rule}, certainty ${certainty.toFixed(2)}]`;

function speakerLine({ name, kind, basis, resolved, mention, actor }, words) {
  return `${name} (${kind}${actor === null ? '' : `, ${actor}`}) by ${basis} ${words(mention)}${resolved ? '' : ', left open'}`;
}

/** Names and values as lines below a heading; what is null is left out. */
function indent(values) {
  return Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [`     ${name}: ${value}`]));
}

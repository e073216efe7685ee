// npm run explain "SENTENCE" | FILE …: prints how a text is read: tags, tree, names, and each finding with its rule,
// its evidence and its certainty.
//   --published DATE   the day it was published
//   --title TITLE      a title that does not stand in the text
//   --no-repair        the text as it came
import fs from 'node:fs';
import { report, treeLines } from './explain/report.mjs';
import { prepareNode } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { readOptions } from './lib/options.mjs';
import { main, Trouble } from './lib/say.mjs';
import { articleOf, loadAnalysis } from './quality/engine.mjs';

const OPTIONS = {
  published: { type: 'string' },
  title: { type: 'string' },
  'no-repair': { type: 'boolean', default: false },
};

await main(async () => {
  const { values, positionals } = readOptions(OPTIONS, '--published DATE, --title TITLE or --no-repair');
  if (positionals.length === 0)
    throw new Trouble('Say what to explain: npm run explain "SENTENCE", or the path of a text file.');
  await prepareNode({ quiet: true, addon: false });
  await ensureLists();
  const { app, model, analyse } = await loadAnalysis();
  for (const given of positionals) {
    const text = fs.existsSync(given) ? fs.readFileSync(given, 'utf8') : given;
    const article = { id: 'explained', text, title: values.title, published: values.published };
    const findings = analyse(articleOf(article, values['no-repair']));
    const document = app.readDocument(findings.text, { published: null, title: null, byline: null, dateline: null });
    const syntax = app.createSyntax(document, model);
    const trees = document.sentences.map((_, index) => treeLines(document, syntax.tree(index), model));
    process.stdout.write(`${report(findings, trees).join('\n')}\n`);
  }
  return 0;
});

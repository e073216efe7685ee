// npm run case SLUG FILE: makes test/fixtures/articles/SLUG from a text file, with what the analysis finds today as the
// expectation. Read it line by line and correct it: what stands there afterwards is what a careful reader finds.
//   --published DATE   the day it was published
import fs from 'node:fs';
import { expectationOf } from './explain/expectation.mjs';
import { prepareNode } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { readOptions } from './lib/options.mjs';
import { inProject } from './lib/paths.mjs';
import { main, say, Trouble } from './lib/say.mjs';
import { articleOf, loadAnalysis } from './quality/engine.mjs';

await main(async () => {
  const { values, positionals } = readOptions({ published: { type: 'string' } }, '--published DATE');
  const [slug, file] = positionals;
  if (slug === undefined || file === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw new Trouble(
      'Give the case a name in small letters and hyphens, and the file: npm run case mine-fire article.txt',
    );
  const folder = inProject('test', 'fixtures', 'articles', slug);
  if (fs.existsSync(folder))
    throw new Trouble(`There is a case ${slug} already, and it was left as it is: choose another name.`);
  if (!fs.existsSync(file)) throw new Trouble(`${file} is not there.`);
  await prepareNode({ quiet: true, addon: false });
  await ensureLists();
  const { analyse } = await loadAnalysis();
  const text = fs.readFileSync(file, 'utf8');
  const findings = analyse(articleOf({ id: slug, text, published: values.published }, false));
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(`${folder}/source.txt`, text);
  fs.writeFileSync(
    `${folder}/expected.json`,
    `${JSON.stringify(expectationOf(findings, values.published ?? null), null, 2)}\n`,
  );
  say(`Made test/fixtures/articles/${slug}: correct expected.json until it says what a careful reader finds.`);
  return 0;
});

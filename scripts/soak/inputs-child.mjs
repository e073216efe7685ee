// Reads mutated inputs and prints what is wrong with them, a line of JSON now and then.
//   node inputs-child.mjs MODULE FIRST END
import { pathToFileURL } from 'node:url';
import fs from 'node:fs';
import { inProject } from '../lib/paths.mjs';
import { theModel } from '../lib/weights.mjs';

const [module, first, end] = process.argv.slice(2);
const app = await import(pathToFileURL(module).href);
const model = theModel(app);
const folder = inProject('test', 'fixtures', 'articles');
const articles = fs
  .readdirSync(folder)
  .toSorted()
  .map((slug) => fs.readFileSync(`${folder}/${slug}/source.txt`, 'utf8'));
const sources = await app.sourcesOf(articles);

let faults = [];
for (let number = Number(first); number < Number(end); number++) {
  for (const fault of await app.tryInput(app.inputOf(number, sources), model, number % 2 === 0))
    faults.push(`input ${number}: ${fault}`);
  if ((number + 1) % 250 === 0 || number + 1 === Number(end)) {
    process.stdout.write(`${JSON.stringify({ number: number + 1, faults })}\n`);
    faults = [];
  }
}

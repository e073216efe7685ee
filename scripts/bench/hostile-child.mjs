// Reads one hostile text (or the large article) in a process of its own and prints what it took, as JSON.
//   node hostile-child.mjs MODULE NAME LENGTH
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { theModel } from '../lib/weights.mjs';

const [module, name, length] = process.argv.slice(2);
const app = await import(pathToFileURL(module).href);
const make = name === 'LARGE' ? app.LARGE : app.HOSTILE.find(([other]) => other === name)?.[1];
const text = make(Number(length));
const model = theModel(app);
const start = process.cpuUsage();
app.readWhole(text, model);
const { user, system } = process.cpuUsage(start);
process.stdout.write(JSON.stringify({ milliseconds: (user + system) / 1000, peak: peak() }));

/** Most memory this process has held, in bytes. The kernel's own figure where it gives one: resourceUsage counts the parent in. */
function peak() {
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? process.memoryUsage().rss : Number(kilobytes) * 1024;
}

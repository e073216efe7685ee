import { noteBegun } from '../../../main/files/begun';
import { writeLines } from '../../../main/files/write';

/** A process that never comes to the end of the file it writes. Arguments: the app's folder, the file. */
const [folder = '', path = ''] = process.argv.slice(2);

async function* endless(): AsyncIterable<string> {
  for (;;) {
    yield 'A line of a briefing.\n'.repeat(20_000);
    process.stdout.write('.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

noteBegun(folder);
await writeLines(path, endless());

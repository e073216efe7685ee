import { CannotRead } from '../reader';
import { FIELDS } from '../readers/record';

type Record = { name: string } & ({ content: Uint8Array; problem: null } | { content: null; problem: string });

const LONGEST = 5_000_000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The articles of a table or of JSON lines, each as the JSON it is kept as; or what is wrong with a line. */
export async function records(text: string, table: boolean): Promise<Record[]> {
  return table ? rowsOf(text) : linesOf(text);
}

function linesOf(text: string): Record[] {
  const out: Record[] = [];
  let number = 0;
  for (const line of text.split(/\r?\n/u)) {
    number += 1;
    if (line.trim() === '') continue;
    const name = `line ${number}.json`;
    out.push(
      line.length > LONGEST
        ? { name, content: null, problem: 'is longer than an article may be. Split it, and add the parts.' }
        : { name, content: bytes(line.trim()), problem: null },
    );
  }
  if (out.length === 0) throw new CannotRead('holds no line of JSON.');
  return out;
}

async function rowsOf(text: string): Promise<Record[]> {
  const { parse } = await import('csv-parse/sync');
  const [head = ''] = text.split(/\r?\n/u, 1);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST });
  } catch {
    throw new CannotRead(
      'can’t be read as a table: its quotation marks don’t close, or a line is far too long. Save it again as CSV, and add that.',
    );
  }
  const [columns = [], ...lines] = rows;
  const names = columns.map((name) => name.trim().toLowerCase());
  if (!FIELDS.text.some((name) => names.includes(name)))
    throw new CannotRead(
      'is a table without a column of texts. Name its columns title, text, date and source, and add it again.',
    );
  return lines.map((cells, index) => {
    const fields = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
    return { name: `row ${index + 1}.json`, content: bytes(JSON.stringify(fields)), problem: null };
  });
}

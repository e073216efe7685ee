import { shown, titled, type Salvaged } from '../../../preload/contract';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { plural } from '../../../preload/contract/wording/words';
import { writeWhole } from '../../files/write';

/** What was brought over and what was not, for people. Beside an encrypted library no word of an article is written: no title. */
export function reportOf(
  { from, library, articles, briefings, decisions, actions, lost }: Salvaged,
  at: string,
  encrypted: boolean,
): string {
  const lines = [
    `What could be read of ${from} was brought into ${library} on ${formatPartial(at.slice(0, 10))}.`,
    'The damaged library was only read: keep it until you know that nothing more is wanted of it.',
    '',
    `Brought over: ${plural(articles, 'article')}, ${plural(briefings, 'closed briefing')}, ${plural(decisions, 'decision')}, ${plural(actions, 'entry', 'entries')} of the record of what was done.`,
    'Closed briefings, decisions and the record are as they could be read; the chain that keeps them from being changed unseen begins anew.',
    '',
    lost.length === 0 ? 'Nothing is known to be missing.' : 'Not brought over, or not whole:',
    ...lost.map(
      (one) => `- ${encrypted ? one.what : titled(one)}${one.kept === 'part' ? ', in part' : ''}: ${one.why}`,
    ),
  ];
  return `${lines.map((line) => shown(line).replaceAll(/[\r\n]+/gu, ' ')).join('\n')}\n`;
}

/** Writes it beside the new library. @returns where */
export async function writeReport(salvaged: Salvaged, at: string, encrypted: boolean): Promise<string> {
  const path = `${salvaged.library}.report.txt`;
  await writeWhole(path, reportOf(salvaged, at, encrypted), 0o600);
  return path;
}

import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Briefing, BriefingOptions, Edition } from '../../preload/contract';
import { titleOf } from '../engine/title';
import { briefingAsJson } from '../export/json';
import { checksAsMarkdown } from '../export/markdown/checks';
import { briefingAsMarkdown } from '../export/markdown/index';
import { writeWhole } from '../export/write';
import { isDay } from '../store/days';
import { DONE, WrongUse, type CommandIo, type ExitCode } from './io';
import { valueOf, withLibrary } from './with-library';

const OPTIONS = {
  library: { type: 'string' },
  date: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  title: { type: 'string' },
  marking: { type: 'string' },
  page: { type: 'string' },
  edition: { type: 'string' },
  checks: { type: 'string' },
} as const;

/** Writes the briefing of a period as the library stands now; whole or not at all. */
export async function briefCommand(args: string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const { out } = values;
  const from = day('--date', values.date);
  const to = values.to === undefined ? from : day('--to', values.to);
  if (to < from) throw new WrongUse(`The period ends (${to}) before it starts (${from}).`);
  if (out === undefined) throw new WrongUse('--out FILE says where to write: a .pdf, .md or .json file.');
  const pageSize = values.page ?? 'A4';
  if (pageSize !== 'A4' && pageSize !== 'Letter')
    throw new WrongUse(`--page ${pageSize}: the sizes are A4 and Letter.`);
  const edition = editionOf(values.edition);
  const write = writer(out, pageSize, edition, io);
  return withLibrary<ExitCode>(values.library, false, io, async (engine) => {
    const last = valueOf(await engine.ask('briefingOptions', from, to));
    const options: BriefingOptions = {
      ...last,
      title: values.title ?? (last.title === '' ? titleOf(from, to) : last.title),
      marking: values.marking === undefined ? last.marking : values.marking === '' ? null : values.marking,
    };
    const briefing = valueOf(await engine.ask('draft', options));
    await write(briefing);
    if (values.checks !== undefined) await writeWhole(resolve(values.checks), checksAsMarkdown(briefing));
    const count = briefing.glance.articles;
    if (count === 0) io.err(`No article is dated in this period: the briefing is empty.\n`);
    io.out(`${out}: ${count} ${count === 1 ? 'article' : 'articles'}\n`);
    return DONE;
  });
}

function day(option: string, value: string | undefined): string {
  if (value === undefined) throw new WrongUse(`${option} DATE is missing.`);
  if (!isDay(value)) throw new WrongUse(`${option} ${value} is not a day of the calendar, written YYYY-MM-DD.`);
  return value;
}

function editionOf(value: string | undefined): Edition {
  if (value === undefined) return 'full';
  if (value !== 'front' && value !== 'executive' && value !== 'full')
    throw new WrongUse(`--edition ${value}: the editions are front, executive and full.`);
  return value;
}

function writer(
  out: string,
  pageSize: 'A4' | 'Letter',
  edition: Edition,
  io: CommandIo,
): (briefing: Briefing) => Promise<void> {
  const path = resolve(out);
  switch (extname(out).toLowerCase()) {
    case '.md':
      return (briefing) => writeWhole(path, briefingAsMarkdown(briefing, edition));
    case '.json':
      return (briefing) => writeWhole(path, briefingAsJson(briefing));
    case '.pdf': {
      const { exportPdf } = io;
      if (exportPdf === undefined)
        throw new Error(
          'A PDF is printed by the app’s own runtime. Start it with “npm run --silent daybrief -- brief …”, or use the installed app; .md and .json work here.',
        );
      return async (briefing) => {
        valueOf(await exportPdf(briefing, path, pageSize, edition));
      };
    }
    default:
      throw new WrongUse(`--out ${out}: the file's ending must be .pdf, .md or .json.`);
  }
}

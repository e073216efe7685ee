import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  failure,
  HANDED_ENDING,
  type Briefing,
  type BriefingOptions,
  type Day,
  type Edition,
  type ExportFormat,
  type Layout,
  type Preset,
} from '../../preload/contract';
import { plural } from '../../preload/contract/wording/words';
import { titleOf } from '../engine/title';
import { withoutWindow } from '../export/content';
import { layoutIn, PLAIN } from '../export/layout';
import { checksAsMarkdown } from '../export/markdown/checks';
import { writeWhole } from '../files/write';
import { signedFile } from '../handover/sign';
import { fingerprintOf, inGroups } from '../keys/fingerprint';
import { Said } from '../files/trouble';
import { dayOption } from './day-option';
import { DONE, WrongUse, type SpeakingIo, type ExitCode } from './io';
import { LIBRARY, valueOf, withLibrary, type LibraryOptions } from './with-library';

const OPTIONS = {
  ...LIBRARY,
  date: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  title: { type: 'string' },
  marking: { type: 'string' },
  page: { type: 'string' },
  edition: { type: 'string' },
  checks: { type: 'string' },
  format: { type: 'string' },
  preset: { type: 'string' },
  'staff-marks': { type: 'boolean' },
} as const;

/** Writes the briefing of a period as the library stands now; whole or not at all. */
export async function briefCommand(args: string[], io: SpeakingIo): Promise<ExitCode> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const { out } = values;
  const from = day('--date', values.date);
  const to = values.to === undefined ? from : day('--to', values.to);
  if (to < from) throw new WrongUse(`The period ends (${to}) before it starts (${from}).`);
  if (out === undefined) throw new WrongUse(`--out FILE says where to write: a file whose name ends in ${ENDINGS}.`);
  if (out.toLowerCase().endsWith(HANDED_ENDING)) return handOver(out, values, { from, to }, io);
  const preset = presetNamed(values.preset, io);
  const pageSize = values.page ?? preset?.pageSize ?? 'A4';
  if (pageSize !== 'A4' && pageSize !== 'Letter')
    throw new WrongUse(`--page ${pageSize}: the sizes are A4 and Letter.`);
  const layout: Layout = {
    ...PLAIN,
    ...(preset === null ? {} : layoutIn(preset)),
    pageSize,
    edition: editionOf(values.edition) ?? preset?.edition ?? 'full',
    staffMarks: values['staff-marks'] === true,
  };
  // A marking that is asked for by name goes before the preset's.
  const own = preset === null || values.marking === undefined ? preset : { ...preset, marking: null };
  const write = writer(out, formatOf(out, values.format), layout, own, io);
  return withLibrary<ExitCode>(values, false, io, async (engine) => {
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
    if (count === 0) io.warn(`No article is dated in this period: the briefing is empty.`);
    io.say(`${out}: ${plural(count, 'article')}`);
    return DONE;
  });
}

/** The last closed version of the period, signed: a draft is never handed over. */
async function handOver(
  out: string,
  values: LibraryOptions,
  { from, to }: { from: Day; to: Day },
  io: SpeakingIo,
): Promise<ExitCode> {
  const idle = Object.keys(values).find((option) => ![...Object.keys(LIBRARY), 'date', 'to', 'out'].includes(option));
  if (idle !== undefined)
    throw new WrongUse(`--${idle} has no place here: a handed-over briefing is the one that was closed, whole.`);
  return withLibrary<ExitCode>(values, false, io, async (engine) => {
    const closed = valueOf(await engine.ask('briefings')).find((one) => one.from === from && one.to === to);
    if (closed === undefined)
      throw new Said('No briefing of this period was closed. Close it in the app: only then can it be handed over.');
    const handed = valueOf(await engine.ask('handover', closed.id));
    const key = valueOf(await (io.signingKey?.() ?? failure('failed', 'There is no key to sign with here.')));
    const by = io.settings?.().closedBy || (handed.briefing.closedBy ?? '');
    const bytes = valueOf(signedFile(handed, { by, made: new Date().toISOString(), key }));
    await writeWhole(resolve(out), bytes);
    io.say(`${out}: version ${closed.version}, signed by ${by} with the key ${inGroups(fingerprintOf(key.publicKey))}`);
    return DONE;
  });
}

function day(option: string, value: string | undefined): string {
  if (value === undefined) throw new WrongUse(`${option} DATE is missing.`);
  return dayOption(option, value);
}

function editionOf(value: string | undefined): Edition | undefined {
  if (value === undefined) return undefined;
  if (value !== 'front' && value !== 'executive' && value !== 'full')
    throw new WrongUse(`--edition ${value}: the editions are front, executive and full.`);
  return value;
}

function presetNamed(name: string | undefined, io: SpeakingIo): Preset | null {
  if (name === undefined) return null;
  const presets = io.settings?.().presets ?? [];
  const preset = presets.find((one) => one.name === name);
  if (preset !== undefined) return preset;
  throw new WrongUse(
    presets.length === 0
      ? `--preset ${name}: no preset is saved. Save one in the app's export.`
      : `--preset ${name}: the presets are ${presets.map((one) => one.name).join(', ')}.`,
  );
}

const FORMATS: Record<ExportFormat, string> = {
  pdf: '.pdf',
  docx: '.docx',
  html: '.html',
  md: '.md',
  json: '.json',
  casualties: '.csv',
  quotes: '.csv',
  checks: '.md',
};
const NAMES = Object.keys(FORMATS).filter((name): name is ExportFormat => name in FORMATS);
const ENDINGS = '.pdf, .docx, .html, .md, .json, .csv or .daybrief-brief';

/** What `--out` means by its ending, and where that is not enough, what `--format` says. */
function formatOf(out: string, named: string | undefined): ExportFormat {
  const ending = extname(out)
    .toLowerCase()
    .replace(/^\.htm$/u, '.html');
  if (named !== undefined) {
    const format = NAMES.find((name) => name === named);
    if (format === undefined) throw new WrongUse(`--format ${named}: the formats are ${NAMES.join(', ')}.`);
    return format;
  }
  if (ending === '.csv') throw new WrongUse(`--out ${out}: say which table, --format casualties or --format quotes.`);
  const format = NAMES.find((name) => FORMATS[name] === ending);
  if (format === undefined) throw new WrongUse(`--out ${out}: the file's ending must be ${ENDINGS}.`);
  return format;
}

function writer(
  out: string,
  format: ExportFormat,
  layout: Layout,
  preset: Preset | null,
  io: SpeakingIo,
): (briefing: Briefing) => Promise<void> {
  const path = resolve(out);
  if (format !== 'pdf' && format !== 'html')
    return async (briefing) => writeWhole(path, await withoutWindow(briefing, format, { layout, preset }));
  const { exportDrawn } = io;
  if (exportDrawn === undefined)
    throw new Said(
      'A PDF or a web page is drawn by the app’s own runtime. Start it with “npm run --silent daybrief -- brief …”, or use the installed app; the other formats work here.',
    );
  return async (briefing) => {
    valueOf(await exportDrawn(briefing, path, format, layout, preset));
  };
}

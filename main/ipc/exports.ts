import { access } from 'node:fs/promises';
import { dirname, basename } from 'node:path';
import { shell } from 'electron';
import {
  failure,
  HANDED_ENDING,
  success,
  type Briefing,
  type BriefingAt,
  type Edition,
  type ExportDone,
  type ExportFormat,
  type Result,
} from '../../preload/contract';
import { writeChosen } from '../files/write';
import { signingKey } from '../keys/signing-key';
import { chooseTarget, NOTHING_CHOSEN } from './dialogs';
import type { Handlers } from './handle';
import type { Following, Surroundings } from './surroundings';

type Exports = 'export:briefing' | 'export:cancel' | 'export:print' | 'export:show' | 'export:open' | 'handover:export';

/** The answers that write a briefing to a file or print it: one at a time. */
export function createExports(around: Surroundings): Pick<Handlers, Exports> {
  const { desk, engine, keyring, preferences, publisher, tell } = around;
  let exporting: AbortController | null = null;
  let job = 0;
  let last: { job: number; path: string } | null = null;

  /** What is exported; a draft that has to be made for it is stopped with the export. */
  const briefingOf = async (of: BriefingAt, { signal }: Following): Promise<Result<Briefing>> => {
    if ('id' in of) return engine.ask('briefing', of.id);
    const stop = (): void => void engine.ask('stopDraft');
    signal.addEventListener('abort', stop, { once: true });
    const made = await engine.ask('draft', of.draft, true);
    signal.removeEventListener('abort', stop);
    return signal.aborted ? failure('cancelled', 'The export was cancelled; nothing was written.') : made;
  };

  /** Runs one export at a time; it can be cancelled, and tells how far it is. */
  const exportingOnce = async <T>(
    run: (options: Following & { job: number }) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    if (exporting !== null) return failure('refused', 'Another export is still running. Wait for it, or cancel it.');
    const controller = new AbortController();
    exporting = controller;
    job += 1;
    const running = job;
    try {
      return await run({
        job: running,
        signal: controller.signal,
        progress: (stage, share) => tell('export:progress', { job: running, stage, share }),
      });
    } finally {
      exporting = null;
    }
  };
  /** The file of the last export, if that is the one meant and it is still there. */
  const exported = async (of: number): Promise<Result<string>> => {
    if (last === null || last.job !== of) return failure('not-found', 'That export is not the last one any more.');
    const { path } = last;
    try {
      await access(path);
      return success(path);
    } catch {
      return failure('not-found', `${basename(path)} is not where it was saved any more.`);
    }
  };

  /** Asks where to write, writes there, and remembers the file as the last one. */
  const written = async (
    { job }: { job: number },
    { options: { title, from } }: Briefing,
    about: string,
    ending: string,
    write: (path: string) => Promise<Result<number>>,
  ): Promise<Result<ExportDone>> => {
    const name = title.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'Briefing';
    const path = await chooseTarget(desk(), {
      title: 'Export briefing',
      defaultPath: `${around.documents}/${name} ${from}${about}.${ending}`,
      filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    });
    if (path === null) return NOTHING_CHOSEN;
    const bytes = await write(path);
    if (!bytes.ok) return bytes;
    around.documents = dirname(path);
    last = { job, path };
    return success({ job, fileName: basename(path), bytes: bytes.value, at: new Date().toISOString() });
  };

  return {
    'export:briefing': ([of, format, edition]) =>
      exportingOnce(async (options) => {
        const briefing = await briefingOf(of, options);
        if (!briefing.ok) return briefing;
        const about = FORMAT_NAMES[format] ?? EDITION_NAMES[edition];
        return written(options, briefing.value, about, ENDINGS[format], (path) =>
          publisher.write(briefing.value, path, format, edition, preferences.settings, options),
        );
      }),
    'handover:export': ([id]) =>
      exportingOnce(async (options) => {
        const handover = await engine.ask('handover', id);
        if (!handover.ok) return handover;
        const { briefing } = handover.value;
        return written(options, briefing, '', HANDED_ENDING.slice(1), async (path) => {
          // A key is made for a file that there will be, never for a dialog that was left.
          const made = new Date().toISOString();
          const key = await signingKey(around.keys.signing, keyring(), made);
          if (!key.ok) return key;
          const { signedFile } = await import('../handover/sign');
          const by = preferences.settings.closedBy || (briefing.closedBy ?? '');
          const signed = signedFile(handover.value, { by, made, key: key.value });
          return signed.ok ? writeChosen(path, signed.value) : signed;
        });
      }),
    'export:cancel': () => {
      exporting?.abort();
      return success(null);
    },
    'export:print': ([of, edition]) =>
      exportingOnce(async (options) => {
        const briefing = await briefingOf(of, options);
        if (!briefing.ok) return briefing;
        return publisher.print(briefing.value, edition, preferences.settings, options);
      }),
    'export:show': async ([job]) => {
      const path = await exported(job);
      if (!path.ok) return path;
      shell.showItemInFolder(path.value);
      return success(null);
    },
    'export:open': async ([job]) => {
      const path = await exported(job);
      if (!path.ok) return path;
      const problem = await shell.openPath(path.value);
      return problem === ''
        ? success(null)
        : failure(
            'failed',
            `${basename(path.value)} could not be opened: no program here takes it. Open it from its folder.`,
          );
    },
  };
}

const ENDINGS: Record<ExportFormat, string> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  md: 'md',
  json: 'json',
  casualties: 'csv',
  quotes: 'csv',
  checks: 'md',
};

/** What the name of an exported file adds where the format is of no edition. */
const FORMAT_NAMES: Partial<Record<ExportFormat, string>> = {
  json: '',
  casualties: ' casualties',
  quotes: ' quotes',
  checks: ' check list',
};

/** What it adds for its edition. */
const EDITION_NAMES: Record<Edition, string> = { front: ' front page', executive: ' executive', full: '' };

import { createHash } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startupSnapshot } from 'node:v8';
import type { BriefingOptions, Result } from '../../preload/contract';
import { work } from '../../main/engine/analyst';
import { keeperHere } from '../unit/engine/keeper-here';
import { driverHere } from '../../main/engine/driver';
import type { EngineEvents } from '../../main/engine/requests';
import { createService } from '../../main/engine/service';
import { readWeights } from '../../main/engine/weights';
import { withoutWindow } from '../../main/export/content';
import { PLAIN } from '../../main/export/layout';
import { noteBegun } from '../../main/files/begun';
import { writeChosen } from '../../main/files/write';
import type { SyntaxModel } from '../../main/syntax/index';
import { DAY, NOTICE, type Errand, type Said } from './errands';

let known: SyntaxModel | null = null;
function model(weights: string): SyntaxModel {
  if (known !== null) return known;
  const outcome = readWeights(pathToFileURL(weights));
  if (!outcome.ok) throw new Error(outcome.message);
  return (known = outcome.model);
}

/** A process to be killed: it does one errand in a library, and says what is acknowledged as soon as it is. */
function live(): void {
  const errand: Errand = JSON.parse(process.argv[2] ?? '');
  const { folder, number, weights } = errand;
  const at = (...names: string[]): string => join(folder, ...names);

  /** At once, before anything else is done. */
  const say = (...said: Said): void => void writeSync(1, `${JSON.stringify(said)}\n`);

  function value<T>(result: Result<T>): T {
    if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
    return result.value;
  }

  type Heard = (
    ...told: { [E in keyof EngineEvents]: [name: E, payload: EngineEvents[E]] }[keyof EngineEvents]
  ) => void;
  const listeners = new Set<Heard>();
  const service = createService({
    analysts: {
      size: 2,
      run: (job) => work(job, () => ({ ok: true, model: model(weights) })),
      forget: () => undefined,
      stop: () => Promise.resolve(),
    },
    keeper: keeperHere,
    driver: driverHere(),
    engine: errand.what === 'reread' ? `soak ${number}` : 'soak',
    timeZone: 'UTC',
    reread: errand.what === 'reread',
    now: () => new Date().toISOString(),
    emit: (...told) => {
      // A name comes with its own payload: `EngineEvents` says which.
      for (const listener of listeners) listener(...(told as Parameters<Heard>));
    },
  });

  const open = async (name: string, create = false): Promise<void> => {
    value(await service.ask('open', [at(name), create]));
  };
  /** Takes notices in; each is acknowledged by a word as soon as it is. */
  async function take(indices: readonly number[], word: 'article' | 'replaced'): Promise<void> {
    const files = indices.map((index) => {
      const file = at('in', `${number}-${index}.txt`);
      writeFileSync(file, NOTICE(number, index));
      return file;
    });
    const heard: Heard = (name, payload) => {
      if (name !== 'progress') return;
      for (const { article, file } of payload.verdicts) if (article !== null) say(word, file);
    };
    listeners.add(heard);
    value(await service.ask('importPaths', [files, { published: DAY }]));
    listeners.delete(heard);
  }
  const options: BriefingOptions = { from: DAY, to: DAY, title: `Day ${number}`, marking: null, note: '' };

  const ERRANDS: Record<Errand['what'], () => Promise<void>> = {
    async import() {
      await open('news.daybrief');
      await take([0, 1, 2, 3], 'article');
    },
    async reread() {
      const read = new Promise<void>((resolve) => {
        listeners.add((name, payload) => {
          if (name === 'changed' && payload.stale === 0) resolve();
        });
      });
      await open('news.daybrief');
      await read;
      say('reread', `soak ${number}`);
    },
    async decide() {
      await open('news.daybrief');
      for (let index = 0; index < 3; index++) {
        const key = { article: 1, kind: 'casualty', phrase: '239 people', nth: 0 } as const;
        const reason = `Decision ${number}.${index}`;
        value(await service.ask('decide', [{ key, verdict: 'accepted', patch: null, reason }, 'M. Orr']));
        say('decision', reason);
      }
    },
    async close() {
      await open('news.daybrief');
      const { fingerprint } = value(await service.ask('draft', [options]));
      const { id } = value(await service.ask('closeBriefing', [options, { by: 'M. Orr', seen: fingerprint }]));
      say('closing', `${id} ${options.title}`);
    },
    async export() {
      await open('news.daybrief');
      const draft = value(await service.ask('draft', [options]));
      for (const format of ['md', 'json', 'quotes'] as const) {
        const content = await withoutWindow(draft, format, { layout: PLAIN, preset: null });
        const hash = createHash('sha256').update(content).digest('hex');
        say('writing', `day.${format} ${hash}`);
        value(await writeChosen(at('out', `day.${format}`), content));
        say('written', `day.${format} ${hash}`);
      }
    },
    async copy() {
      await open('news.daybrief');
      const { articles } = value(await service.ask('info', []));
      value(await service.ask('copy', [at('out', 'copy.daybrief')]));
      say('copied', String(articles));
    },
    async purge() {
      await open('news.daybrief');
      const report = value(await service.ask('importText', [NOTICE(number, 9), { published: DAY }]));
      const article = report.verdicts[0]?.article ?? 0;
      value(await service.ask('purge', [{ article, reason: 'Soak', by: 'M. Orr' }]));
      say('purged', String(article));
    },
    async backup() {
      await open('news.daybrief');
      await take([5], 'article');
      const { taken } = value(await service.ask('takeBackup', []));
      if (taken === null) throw new Error('nothing was backed up');
      say('backup', taken.name);
    },
    async restore() {
      await open('news.daybrief');
      await take([6], 'article');
      const { taken } = value(await service.ask('takeBackup', []));
      if (taken === null) throw new Error('nothing was backed up');
      await take([7], 'replaced');
      const { kept } = value(await service.ask('restoreBackup', [null, taken.name]));
      say('restored', kept ?? '');
    },
    async migrate() {
      await open('old.daybrief');
      say('opened', 'old.daybrief');
    },
    async create() {
      await open('new.daybrief', true);
      say('opened', 'new.daybrief');
      value(await service.ask('importText', [NOTICE(number, 0), { published: DAY }]));
      say('opened', 'new.daybrief 1');
    },
  };

  noteBegun(at('own'));
  void ERRANDS[errand.what]()
    .then(() => service.stop())
    .then(() => say('done', ''));
}

// From a snapshot a process has everything loaded as it starts: ten thousand of them are to be quick.
if (startupSnapshot.isBuildingSnapshot()) {
  model(process.argv[2] ?? '');
  startupSnapshot.setDeserializeMainFunction(live);
} else live();

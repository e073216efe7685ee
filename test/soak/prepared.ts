import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from '../../preload/contract';
import { work } from '../../main/engine/analyst';
import { keeperHere } from '../unit/engine/keeper-here';
import { driverHere } from '../../main/engine/driver';
import { createService } from '../../main/engine/service';
import { readWeights } from '../../main/engine/weights';
import { migrations } from '../../main/store/migrations';
import { closeLibrary, openLibrary } from '../../main/store/open';
import { addArticle } from '../../main/store/readings';
import { nothingFound } from '../../main/extract/nothing';
import { DAY, NOTICE } from './errands';

/** What the libraries of a lane begin as, byte for byte. */
export interface Prepared {
  news: Buffer;
  /** Of an older form, with `OLD_ARTICLES` articles. */
  old: Buffer;
}

/** The form of the older library: the last one without a chain. */
const OLD_VERSION = 10;
export const OLD_ARTICLES = 5;
const NOW = '2031-05-06T08:00:00.000Z';

const FLOOD =
  'Flood in Varn\n\nVARN, 6 May 2031 (Valley Press) - A flood killed 239 people in Varn on Tuesday, police said. “We heard the water before we saw it,” said Mayor Odo Brandt.\n';
const FERRY =
  'Ferry sinks off Norr\n\nNORR, 6 May 2031 - Nineteen people drowned when a ferry sank off Norr on Tuesday, the coast guard said.\n';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

/** @param folder where they may be made; @param weights path of the weights */
export async function prepare(folder: string, weights: string): Promise<Prepared> {
  const path = join(folder, 'news.daybrief');
  const read = readWeights(pathToFileURL(weights));
  const service = createService({
    analysts: { size: 2, run: (job) => work(job, () => read), forget: () => undefined, stop: () => Promise.resolve() },
    keeper: keeperHere,
    driver: driverHere(),
    engine: 'soak',
    timeZone: 'UTC',
    reread: false,
    now: () => NOW,
    emit: () => undefined,
  });
  value(await service.ask('open', [path, true]));
  for (const text of [FLOOD, FERRY, NOTICE(1, 1), NOTICE(2, 2)])
    value(await service.ask('importText', [text, { published: DAY }]));
  await service.stop();
  const news = readFileSync(path);
  rmSync(path);
  return { news, old: older(join(folder, 'old.daybrief')) };
}

function older(path: string): Buffer {
  const { db, ...made } = value(
    openLibrary(path, {
      create: true,
      driver: driverHere(),
      now: NOW,
      timeZone: 'UTC',
      migrations: migrations.filter(({ version }) => version <= OLD_VERSION),
    }),
  );
  for (let index = 0; index < OLD_ARTICLES; index++) {
    const text = NOTICE(3, index);
    const hash = createHash('sha256').update(text).digest('hex');
    const original = {
      fileName: `${index}.txt`,
      path: null,
      format: 'text' as const,
      encoding: 'utf-8',
      fileTime: null,
      content: Buffer.from(text),
      hash,
      textHash: hash,
    };
    const header = { title: null, source: null, syndicator: null, agency: null, byline: null, dateline: null };
    const findings = {
      id: hash,
      engine: 'soak',
      language: 'fr',
      ...nothingFound(),
      text,
      repairs: [],
      header,
      source: null,
      published: null,
      sentences: [],
    };
    const reading = { title: `Avis ${index}`, findings, stated: null, day: null, ambiguousDates: [], words: 4 };
    addArticle(db, original, reading, { signature: new Uint8Array(0), keys: [] }, null, NOW);
  }
  closeLibrary({ db, ...made });
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

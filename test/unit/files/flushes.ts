import type * as Fs from 'node:fs';
import type * as FsPromises from 'node:fs/promises';

/** What happened to files, in order: the number of the file on its disk stands for it. */
export type Flushes = { did: 'sync' | 'rename'; file: number }[];

/** The system's own functions, which note when a file is flushed to the disk and when it gets its name. */
export function notingFs(fs: typeof Fs, flushes: Flushes): typeof Fs {
  return {
    ...fs,
    fsyncSync(file) {
      flushes.push({ did: 'sync', file: fs.fstatSync(file).ino });
      fs.fsyncSync(file);
    },
    renameSync(from, to) {
      flushes.push({ did: 'rename', file: fs.statSync(from).ino });
      fs.renameSync(from, to);
    },
  };
}

/** The same of the functions that answer later. */
export function notingPromises(fs: typeof FsPromises, flushes: Flushes): typeof FsPromises {
  return {
    ...fs,
    async open(...args) {
      const file = await fs.open(...args);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        flushes.push({ did: 'sync', file: (await file.stat()).ino });
        await sync();
      };
      return file;
    },
    async rename(from, to) {
      flushes.push({ did: 'rename', file: (await fs.stat(from)).ino });
      await fs.rename(from, to);
    },
  };
}

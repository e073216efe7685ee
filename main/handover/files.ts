/** The handed-over files of this run, each by a number: the page never names a path, nor sees one. */
export interface HandedFiles {
  /** The number of a file; the same file keeps its own. */
  add(path: string): number;
  path(id: number): string | null;
  /** A file that was opened from outside the window waits until the page asks for it; a later one takes its place. */
  arrive(path: string): void;
  /** The file that waits, told once. */
  take(): number | null;
}

export function createHandedFiles(): HandedFiles {
  const paths: string[] = [];
  let waiting: number | null = null;
  const add = (path: string): number => {
    const at = paths.indexOf(path);
    return at >= 0 ? at + 1 : paths.push(path);
  };
  return {
    add,
    path: (id) => paths[id - 1] ?? null,
    arrive(path) {
      waiting = add(path);
    },
    take() {
      const taken = waiting;
      waiting = null;
      return taken;
    },
  };
}

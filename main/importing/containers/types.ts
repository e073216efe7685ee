import type { ArticleFile } from '../file';
import type { Rejection } from '../rejection';

/** What a container held: an article, or a file that is none, with the reason. `file` is "archive.zip/inner.txt" as a path. */
export type Unpacked = ArticleFile | (Rejection & { file: string });

/** A file that holds others. */
export interface Held {
  /** Its path, or the path of what holds it with its name in there. */
  path: string;
  /** The same from the name of the outermost file on. */
  fileName: string;
  content: Uint8Array;
  fileTime: string | null;
}

/** What all that comes out of one dropped file may be together. */
export interface Budget {
  bytes: number;
  articles: number;
  /** Moment after which nothing more is unpacked, in milliseconds. */
  end: number;
}

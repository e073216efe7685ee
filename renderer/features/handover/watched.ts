import { useEffect, useState } from 'react';
import type { WatchedFile, WatchedFolder } from '../../../preload/contract';
import { on } from '../../api';
import { useAnswer, type Asking } from '../../ui/use-answer';

/** The watched folder as it stands now, its `value` null until it was looked at; what was told of it since mends a failure. */
export function useWatched(): Asking<WatchedFolder> {
  const [told, setTold] = useState<WatchedFolder | null>(null);
  const asked = useAnswer('watch:get', [], 0);
  useEffect(() => on('watch:changed', setTold), []);
  return told === null ? asked : { ...asked, value: told, failure: null };
}

/** The newest file whose signer is known: files come with the newest first. */
export function newestTrusted({ files }: WatchedFolder): WatchedFile | null {
  return files.find(({ state }) => state === 'known' || state === 'own') ?? null;
}

/** What is said of a file beside its signer's name; null where all is well. */
export function stateWords({ state }: WatchedFile): string | null {
  switch (state) {
    case 'own':
      return 'signed here';
    case 'known':
      return null;
    case 'first':
      return 'key not compared';
    case 'stop':
      return 'changed: stop';
    case 'arriving':
      return 'arriving';
    case 'unreadable':
      return 'can’t be read';
  }
}

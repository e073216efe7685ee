import { basename } from 'node:path';
import {
  failure,
  HANDED_ENDING,
  success,
  type Result,
  type Signatures,
  type WatchedFolder,
} from '../../preload/contract';
import { writeChosen } from '../files/write';
import { fingerprintOf } from '../keys/fingerprint';
import { forgetSigner, knownSigners } from '../keys/known';
import { keyState, publicKeyText, putKeyAside, signingKey } from '../keys/signing-key';
import { writePreferences } from '../settings/preferences';
import { choosePaths, chooseTarget, NOTHING_CHOSEN } from './dialogs';
import type { Handlers } from './handle';
import type { Surroundings } from './surroundings';

type Handover =
  | 'handover:waiting'
  | 'handover:choose'
  | 'handover:path'
  | 'handover:open'
  | 'handover:keep'
  | 'watch:get'
  | 'watch:choose'
  | 'watch:end'
  | 'signatures:get'
  | 'signatures:forget'
  | 'signatures:renew'
  | 'signatures:export';

const HANDED_FILTER = [{ name: 'Handed-over briefing', extensions: [HANDED_ENDING.slice(1)] }];
const now = (): string => new Date().toISOString();

/** The answers about files that were handed over, and about the keys they are signed with. */
export function createHandover(around: Surroundings): Pick<Handlers, Handover> {
  const { desk, handed, keyring, keys, preferences, preferencesFile, watch } = around;

  /** Of the file of a number, by a path that only this process knows. */
  const of = async <T>(id: number, work: (path: string) => Promise<Result<T>>): Promise<Result<T>> => {
    const path = handed.path(id);
    return path === null ? failure('not-found', 'This file was not opened here.') : work(path);
  };
  const signatures = async (): Promise<Result<Signatures>> => {
    const known = await knownSigners(keys.known);
    if (!known.ok) return known;
    const own = await keyState(keys.signing);
    if (!own.ok) return own;
    const { value } = own;
    return success({
      own:
        value === null ? null : { fingerprint: fingerprintOf(value.publicKey), made: value.made, sealed: value.sealed },
      keyring: keyring() !== null,
      known: known.value,
    });
  };

  const follow = async (folder: string | null): Promise<Result<WatchedFolder>> => {
    preferences.watched = folder;
    await writePreferences(preferencesFile, preferences);
    watch.follow(folder);
    return success(await watch.now());
  };
  /** Files in the watched folder are another's, or no longer, when keys change. */
  const rejudged = async <T>(result: Result<T>): Promise<Result<T>> => {
    if (result.ok) await watch.look();
    return result;
  };

  return {
    'handover:waiting': () => success(handed.take()),
    'handover:choose': async () => {
      const [path] = await choosePaths(desk(), {
        title: 'Open a handed-over briefing',
        filters: HANDED_FILTER,
        properties: ['openFile'],
      });
      return path === undefined ? NOTHING_CHOSEN : success(handed.add(path));
    },
    'handover:path': ([path]) => success(handed.add(path)),
    'handover:open': ([id, once]) =>
      of(id, async (path) => (await import('../handover/open')).openHanded(path, once, keys)),
    'handover:keep': ([id, fingerprint]) =>
      of(id, async (path) =>
        rejudged(await (await import('../handover/open')).keepSignerOf(path, fingerprint, keys, now())),
      ),

    'watch:get': async () => success(await watch.now()),
    'watch:choose': async () => {
      const [folder] = await choosePaths(desk(), {
        title: 'Watch a folder for handed-over briefings',
        properties: ['openDirectory'],
      });
      return folder === undefined ? NOTHING_CHOSEN : follow(folder);
    },
    'watch:end': () => follow(null),

    'signatures:get': signatures,
    'signatures:forget': async ([fingerprint]) => {
      const known = await forgetSigner(keys.known, fingerprint);
      return known.ok ? rejudged(await signatures()) : known;
    },
    'signatures:renew': async () => {
      const aside = await putKeyAside(keys.signing, now());
      if (!aside.ok) return aside;
      const made = await signingKey(keys.signing, keyring(), now());
      return made.ok ? rejudged(await signatures()) : made;
    },
    'signatures:export': async () => {
      const path = await chooseTarget(desk(), {
        title: 'Save the public key',
        defaultPath: `${around.documents}/Daybrief public key.json`,
        filters: [{ name: 'Public key', extensions: ['json'] }],
      });
      if (path === null) return NOTHING_CHOSEN;
      const key = await signingKey(keys.signing, keyring(), now());
      if (!key.ok) return key;
      const text = publicKeyText(key.value.publicKey, preferences.settings.closedBy);
      const written = await writeChosen(path, Buffer.from(text));
      return written.ok ? success({ fileName: basename(path) }) : written;
    },
  };
}

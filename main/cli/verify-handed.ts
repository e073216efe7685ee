import { basename, resolve } from 'node:path';
import type { KnownSigner } from '../../preload/contract';
import { formatPartial, formatPeriod, formatUniversal } from '../../preload/contract/wording/dates';
import { bytesOnDisk } from '../handover/disk';
import { readHanded } from '../handover/read';
import { fingerprintOf, inGroups } from '../keys/fingerprint';
import { knownSigners, trustIn } from '../keys/known';
import { Said } from '../files/trouble';
import { againstLibrary } from './against-library';
import { DONE, REJECTED, type SpeakingIo, type ExitCode } from './io';
import { valueOf, withLibrary, type LibraryOptions } from './with-library';

/** Checks a handed-over briefing: each byte against its signature, its key against those kept, its articles against a library. */
export async function verifyHanded(
  file: string,
  options: LibraryOptions,
  json: boolean,
  io: SpeakingIo,
): Promise<ExitCode> {
  const name = basename(file);
  const reading = readHanded(valueOf(await bytesOnDisk(resolve(file))));
  if (reading.state === 'foreign') throw new Said(`${name}: ${reading.problem}`);
  if (reading.state === 'unfinished') throw new Said(`${name}: ${reading.missing}`);
  if (reading.state === 'changed') {
    const signer =
      reading.manifest === null ? null : { name: reading.manifest.by, fingerprint: reading.manifest.fingerprint };
    if (json) io.json({ signer, changed: reading.changed, problems: [] });
    for (const part of reading.changed) io.warn(`${name}: changed since it was signed: ${part}`);
    return REJECTED;
  }
  const { manifest, key, briefing, articles } = reading;
  const claimed = { name: manifest.by, publicKey: key };
  const kept: KnownSigner[] = io.knownSigners === undefined ? [] : valueOf(await knownSigners(io.knownSigners));
  const trust = trustIn(claimed, kept, null);
  const problems: string[] =
    trust.state === 'other-key'
      ? [
          `${manifest.by} is known with another key: ${inGroups(trust.known.fingerprint)}, since ${formatPartial(trust.since.slice(0, 10))}.`,
        ]
      : [];
  if (options.library !== undefined)
    problems.push(...(await withLibrary(options, false, io, (engine) => againstLibrary(briefing, engine))));
  const fingerprint = fingerprintOf(key);
  if (json) {
    const signer = { name: manifest.by, fingerprint, known: trust.state === 'known' };
    io.json({ signer, made: manifest.made, changed: [], problems });
  }
  for (const problem of problems) io.warn(`${name}: ${problem}`);
  if (!json && problems.length === 0) {
    const since =
      trust.state === 'known'
        ? `known since ${formatPartial(trust.since.slice(0, 10))}`
        : 'not compared on this machine yet';
    const lines = [
      `${name}: not a byte was changed since it was signed.`,
      `Signed by ${manifest.by} on ${formatUniversal(manifest.made)}, ${since}.`,
      `Key ${inGroups(fingerprint)}`,
      `“${manifest.about.title}”, ${formatPeriod(manifest.about.from, manifest.about.to)}, version ${manifest.about.version}, with ${articles.length} of its articles.`,
    ];
    for (const line of lines) io.say(line);
  }
  return problems.length === 0 ? DONE : REJECTED;
}

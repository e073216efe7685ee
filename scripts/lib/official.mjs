import fs from 'node:fs';
import path from 'node:path';
import { needRoom, publishFolder, readJson, writeJson } from './cache.mjs';
import { inProject } from './paths.mjs';
import { progress, say, Trouble } from './say.mjs';

/** No answer within this time means that the server can't be reached. */
const FIRST_BYTE_MS = 12_000;
/** A download that stands still for this long has failed. */
const STALL_MS = 30_000;

/**
 * Downloads the official Electron through Electron's own download library (mirrors and proxies as it knows
 * them), checked against the SHA-256 sums inside the electron package, and unpacks it to `folder`/dist.
 * Returns null when it stands there, or the reason in a few words.
 */
export async function fetchOfficial(folder, version, recipe) {
  needRoom(700, `Electron ${version}`);
  const checksums = readJson(inProject('node_modules', 'electron', 'checksums.json'));
  if (checksums === null) return 'the electron package has no checksums';
  say(`Getting Electron ${version}.`);
  const bar = progress('Getting the runtime');
  const limit = new AbortController();
  let timer = setTimeout(() => limit.abort(), FIRST_BYTE_MS);
  try {
    const { downloadArtifact, initializeProxy } = await import('@electron/get');
    const { default: extract } = await import('extract-zip');
    if (process.env.HTTPS_PROXY || process.env.https_proxy) initializeProxy();
    await publishFolder(folder, async (temporary) => {
      const zip = await downloadArtifact({
        version,
        artifactName: 'electron',
        checksums,
        platform: process.platform,
        arch: process.arch,
        tempDirectory: temporary,
        cacheRoot: process.env.electron_config_cache,
        downloadOptions: {
          quiet: true,
          signal: limit.signal,
          getProgressCallback: async ({ percent }) => {
            clearTimeout(timer);
            if (percent < 1) timer = setTimeout(() => limit.abort(), STALL_MS);
            bar.at(percent);
          },
        },
      });
      clearTimeout(timer);
      await extract(zip, { dir: path.join(temporary, 'dist') });
      for (const name of fs.readdirSync(temporary)) {
        if (name !== 'dist') fs.rmSync(path.join(temporary, name), { recursive: true, force: true });
      }
      writeJson(path.join(temporary, 'ready.json'), { recipe, kind: 'official', version });
    });
    bar.done(`Electron ${version} is ready.`);
    return null;
  } catch (error) {
    bar.done();
    if (error instanceof Trouble) throw error;
    return inFewWords(error);
  } finally {
    clearTimeout(timer);
  }
}

function inFewWords(error) {
  if (error?.name === 'AbortError' || error?.name === 'TimeoutError') return 'no answer in time';
  const cause = error?.cause?.code ?? error?.code;
  if (cause === 'ENOTFOUND' || cause === 'EAI_AGAIN') return 'its server is not known here';
  if (cause === 'ECONNREFUSED' || cause === 'ECONNRESET') return 'the connection was refused';
  if (/Response code (\d+)/.test(error?.message ?? '')) return error.message.split(' for ')[0].toLowerCase();
  if (/checksum|ChecksumMismatch/i.test(`${error?.name} ${error?.message}`)) return 'what came has a wrong checksum';
  return cause ?? error?.message?.split('\n')[0] ?? 'unknown reason';
}

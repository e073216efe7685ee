import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE } from './paths.mjs';
import { explained, Trouble } from './say.mjs';

/** The parsed JSON of a file, or null when it is absent or unreadable. */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Writes JSON in one step: a reader sees the old file or the new one, never a half. */
export function writeJson(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.new`;
  fs.writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`);
  fs.renameSync(temporary, file);
}

/**
 * Makes a folder all at once: `fill(temporaryFolder)` prepares it beside its place, a rename puts it there.
 * An interrupted run leaves only a temporary folder, which the next run removes.
 */
export async function publishFolder(target, fill) {
  const parent = path.dirname(target);
  fs.mkdirSync(parent, { recursive: true });
  removeLeftovers(parent, `${path.basename(target)}.tmp-`);
  const temporary = fs.mkdtempSync(`${target}.tmp-`);
  try {
    await fill(temporary);
    fs.rmSync(target, { recursive: true, force: true });
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { recursive: true, force: true });
    throw explained(error, parent);
  }
}

function removeLeftovers(parent, prefix) {
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith(prefix)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** Stops with a sentence when the disk of the cache has less room than `megabytes`. */
export function needRoom(megabytes, what) {
  try {
    fs.mkdirSync(CACHE, { recursive: true });
  } catch (error) {
    throw explained(error, CACHE);
  }
  const disk = fs.statfsSync(CACHE);
  const free = Math.floor((disk.bavail * disk.bsize) / 1e6);
  if (free >= megabytes) return;
  throw new Trouble(
    `${what} needs about ${megabytes} MB in ${CACHE}, but only ${free} MB are free. Free some space, or set XDG_CACHE_HOME to a folder on a larger disk.`,
  );
}

/**
 * Runs `work` while no other process does the same thing (named by `name`): a second `npm start` waits for
 * the first instead of downloading or building twice. A lock whose owner has died is taken over.
 */
export async function alone(name, work) {
  const lock = path.join(CACHE, 'locks', name);
  try {
    fs.mkdirSync(path.dirname(lock), { recursive: true });
  } catch (error) {
    throw explained(error, CACHE);
  }
  while (!take(lock)) await sleep(250);
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw explained(error, path.dirname(lock));
  }
  const owner = Number(readText(lock));
  if (owner > 0 && !isAlive(owner)) fs.rmSync(lock, { force: true });
  return false;
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

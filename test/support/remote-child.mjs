// A folder as sshfs mounts it, without sshfs: serves one folder's files for reading over /dev/fuse, until it is ended.
// Arguments: the folder that is served, and where it is mounted. Prints "mounted" when it is there. Only root may.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs';
import { read } from 'node:fs';
import { join } from 'node:path';

const [folder, at] = process.argv.slice(2);
const fuse = openSync('/dev/fuse', 'r+');
const options = 'fd=3,rootmode=40000,user_id=0,group_id=0,allow_other';
const { status } = spawnSync('mount', ['-i', '-t', 'fuse.sshfs', '-o', options, 'mira@press:/news', at], {
  stdio: ['ignore', 'ignore', 'inherit', fuse],
});
if (status !== 0) process.exit(1);
process.stdout.write('mounted\n');

const ENOENT = -2;
const ENOSYS = -38;
const ROOT = 1;
/** Paths by the number the kernel knows them by. */
const paths = new Map([[ROOT, folder]]);

function numberOf(path) {
  for (const [number, known] of paths) if (known === path) return number;
  const number = paths.size + 1;
  paths.set(number, path);
  return number;
}

function attributes(number) {
  const stat = statSync(paths.get(number));
  const out = Buffer.alloc(88);
  for (const [index, value] of [number, stat.size, stat.blocks].entries())
    out.writeBigUInt64LE(BigInt(value), index * 8);
  for (const [index, value] of [stat.atimeMs, stat.mtimeMs, stat.ctimeMs].entries()) {
    out.writeBigUInt64LE(BigInt(Math.floor(value / 1000)), 24 + index * 8);
    out.writeUInt32LE(Math.floor((value % 1000) * 1e6), 48 + index * 4);
  }
  for (const [index, value] of [stat.mode, 1, stat.uid, stat.gid, 0, 4096, 0].entries())
    out.writeUInt32LE(value, 60 + index * 4);
  return out;
}

function answer({ opcode, node, body }) {
  switch (opcode) {
    case 26: {
      const out = Buffer.alloc(64);
      out.writeUInt32LE(7, 0);
      out.writeUInt32LE(31, 4);
      out.writeUInt32LE(131_072, 8);
      out.writeUInt32LE(131_072, 20);
      out.writeUInt32LE(1, 24);
      return out;
    }
    case 1: {
      const path = join(paths.get(node), body.toString('utf8', 0, body.indexOf(0)));
      if (statSync(path, { throwIfNoEntry: false }) === undefined) return ENOENT;
      const number = numberOf(path);
      const out = Buffer.alloc(40);
      out.writeBigUInt64LE(BigInt(number), 0);
      return Buffer.concat([out, attributes(number)]);
    }
    case 3:
      return Buffer.concat([Buffer.alloc(16), attributes(node)]);
    case 14:
    case 27: {
      const out = Buffer.alloc(16);
      out.writeBigUInt64LE(BigInt(opcode === 14 ? openSync(paths.get(node), 'r') : 0), 0);
      return out;
    }
    case 15: {
      const out = Buffer.alloc(body.readUInt32LE(16));
      const length = readSync(Number(body.readBigUInt64LE(0)), out, 0, out.length, Number(body.readBigUInt64LE(8)));
      return out.subarray(0, length);
    }
    case 28: {
      if (body.readBigUInt64LE(8) > 0n) return Buffer.alloc(0);
      return Buffer.concat(
        readdirSync(paths.get(node)).map((name, index) => {
          const bytes = Buffer.from(name);
          const entry = Buffer.alloc(24 + Math.ceil(bytes.length / 8) * 8);
          entry.writeBigUInt64LE(BigInt(numberOf(join(paths.get(node), name))), 0);
          entry.writeBigUInt64LE(BigInt(index + 1), 8);
          entry.writeUInt32LE(bytes.length, 16);
          bytes.copy(entry, 24);
          return entry;
        }),
      );
    }
    case 17: {
      const out = Buffer.alloc(80);
      for (let index = 0; index < 5; index++) out.writeBigUInt64LE(1_000_000n, index * 8);
      for (const [index, value] of [4096, 255, 4096].entries()) out.writeUInt32LE(value, 40 + index * 4);
      return out;
    }
    case 18:
      closeSync(Number(body.readBigUInt64LE(0)));
      return Buffer.alloc(0);
    case 25:
    case 29:
      return Buffer.alloc(0);
    default:
      return ENOSYS;
  }
}

const NO_ANSWER = new Set([2, 36, 42]);
const asked = Buffer.alloc(1 << 20);

function next() {
  read(fuse, asked, 0, asked.length, null, (error, length) => {
    // Unmounted.
    if (error !== null) process.exit(0);
    const request = Buffer.from(asked.subarray(0, length));
    const opcode = request.readUInt32LE(4);
    if (!NO_ANSWER.has(opcode)) {
      let result;
      try {
        result = answer({ opcode, node: Number(request.readBigUInt64LE(16)), body: request.subarray(40) });
      } catch {
        result = ENOENT;
      }
      const body = typeof result === 'number' ? Buffer.alloc(0) : result;
      const head = Buffer.alloc(16);
      head.writeUInt32LE(16 + body.length, 0);
      head.writeInt32LE(typeof result === 'number' ? result : 0, 4);
      request.copy(head, 8, 8, 16);
      writeSync(fuse, Buffer.concat([head, body]));
    }
    next();
  });
}
next();

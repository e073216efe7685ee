import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { AppInfo } from '../../preload/contract';
import { engineName } from '../engine/version';

const manifest = v.object({ developmentRuntime: v.optional(v.string()) });

/** Version, runtime and engine, as About shows them. A re-packed runtime says so wherever it runs. */
export function appInfo(): AppInfo {
  const marked = developmentRuntime();
  return {
    version: app.getVersion(),
    runtime: marked === null ? `Electron ${process.versions.electron ?? 'unknown'}` : `development runtime ${marked}`,
    developmentRuntime: marked !== null,
    engine: engineName(),
    platform: process.platform,
  };
}

/** A development package carries the mark in its manifest; a checkout is told by the script that started it. */
function developmentRuntime(): string | null {
  if (!app.isPackaged) {
    const label = process.env['DAYBRIEF_RUNTIME_LABEL'] ?? '';
    return label.startsWith('development runtime ') ? label.slice('development runtime '.length) : null;
  }
  const parsed = v.safeParse(manifest, JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')));
  return parsed.success ? (parsed.output.developmentRuntime ?? null) : null;
}

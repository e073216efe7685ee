import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { libraryIn, userDataFolder } from '../../../main/engine/default-library';
import { driverHere } from '../../../main/engine/driver';
import { throttle } from '../../../main/engine/throttle';
import { ENGINE_VERSION, engineName } from '../../../main/engine/version';
import { AddonUnusable, connect } from '../../../main/store/database';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test.each([
  ['linux', {}, join('/home/ada', '.config', 'Daybrief')],
  ['linux', { XDG_CONFIG_HOME: '/set' }, join('/set', 'Daybrief')],
  ['linux', { XDG_CONFIG_HOME: '' }, join('/home/ada', '.config', 'Daybrief')],
  ['darwin', {}, join('/home/ada', 'Library', 'Application Support', 'Daybrief')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Daybrief')],
] as const)('on %s with %j the user’s data is in %s', (platform, environment, folder) => {
  expect(userDataFolder(platform, environment, '/home/ada')).toBe(folder);
  expect(libraryIn(folder)).toBe(join(folder, 'Library.daybrief'));
});

test('the addons of a development start are those its environment names', () => {
  vi.stubEnv('DAYBRIEF_SQLITE_BINDING', '/cache/addon.node');
  vi.stubEnv('DAYBRIEF_SQLITE_CIPHERS_BINDING', '/cache/ciphers.node');
  expect(driverHere()).toEqual({ plain: '/cache/addon.node', ciphers: '/cache/ciphers.node', key: null });
  vi.stubEnv('DAYBRIEF_SQLITE_BINDING', '');
  vi.stubEnv('DAYBRIEF_SQLITE_CIPHERS_BINDING', '');
  expect(driverHere()).toEqual({ plain: null, ciphers: null, key: null });
});

test('the packaged addon is never loaded where it would crash the process', () => {
  const old = Object.assign(Object.create(null), process.versions, { napi: '9' });
  vi.spyOn(process, 'versions', 'get').mockReturnValue(old);
  const driver = { plain: null, ciphers: null, key: null };
  expect(() => connect(':memory:', { driver, readOnly: false, mustExist: false })).toThrow(AddonUnusable);
  expect(() => connect(':memory:', { driver, readOnly: false, mustExist: false })).toThrow(/npm start/);
  vi.restoreAllMocks();
});

test('the engine’s name holds its version and ICU’s', () => {
  expect(engineName()).toBe(`${ENGINE_VERSION}+icu${process.versions['icu']?.split('.')[0]}`);
});

test('tells at most twenty times a second, and never loses the last word', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const told: number[] = [];
  let value = 0;
  const soon = throttle(() => told.push(value));
  for (value = 1; value <= 1000; value++) {
    soon.soon();
    vi.advanceTimersByTime(1);
  }
  vi.runAllTimers();
  expect(told.length).toBeLessThanOrEqual(21);
  expect(told.at(-1)).toBeGreaterThanOrEqual(1000);
  const before = told.length;
  soon.now();
  expect(told).toHaveLength(before + 1);
});

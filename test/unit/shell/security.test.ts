import { expect, test, vi } from 'vitest';

type Handler = (...args: unknown[]) => unknown;
const given = new Map<string, Handler>();
// What the app asks of a session is kept here: no machine of a test has the devices themselves.
const session = new Proxy(
  { webRequest: { onBeforeRequest: () => undefined } },
  {
    get: (own, name: string) =>
      Reflect.get(own, name) ?? ((...args: unknown[]) => given.set(name, args.at(-1) as Handler)),
  },
);
vi.mock('electron', () => ({ app: { on: () => undefined }, session: { defaultSession: session }, protocol: {} }));
const { closeTheDoors, safePreferences } = await import('../../../main/shell/security');

test.each(['hid', 'serial', 'usb'])('a page gets no device (%s), whoever asks for it', (deviceType) => {
  closeTheDoors();
  for (const origin of ['daybrief://app', 'https://example.org', 'file://', 'null'])
    expect(given.get('setDevicePermissionHandler')?.({ deviceType, origin, device: { deviceId: '1' } })).toBe(false);
});

test('nothing that is dropped beside the drop zone is opened: the runtime does not tell of it afterwards', () => {
  expect(safePreferences('/preload.cjs')).toMatchObject({ navigateOnDragDrop: false, spellcheck: false });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Channel } from '../../../preload/contract';
import { Said } from '../../../main/files/trouble';

type Listener = (event: unknown, ...args: unknown[]) => Promise<Answer<Channel>>;
const listeners = new Map<string, Listener>();
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
  protocol: {},
}));
const { answerChannels, refuse } = await import('../../../main/ipc/handle');

const PAGE = 'daybrief://app/index.html';
const sender = {} as Electron.WebContents;
const frame = (url: string, parent: unknown = null): Electron.WebFrameMain =>
  ({ url, parent }) as Electron.WebFrameMain;
const desk = (): 'desk' => 'desk';

describe('who may ask', () => {
  test('the desk’s own page may', () => {
    expect(refuse('library:info', { sender, senderFrame: frame(PAGE) }, desk)).toBeNull();
  });
  test.each([
    ['no frame', null, desk],
    ['a child frame', frame(PAGE, frame(PAGE)), desk],
    ['about:blank', frame('about:blank'), desk],
    ['another origin', frame('https://app/index.html'), desk],
    ['an origin that only begins alike', frame('daybrief://app.example/index.html'), desk],
    ['an unknown window', frame(PAGE), () => null],
    ['the print window', frame(PAGE), () => 'print' as const],
  ])('%s may not', (_name, senderFrame, whoIs) => {
    expect(refuse('library:info', { sender, senderFrame }, whoIs)).toMatch(/^library:info /);
  });
  test('the print window may ask for what it prints, the desk may not', () => {
    expect(refuse('print:content', { sender, senderFrame: frame(PAGE) }, () => 'print')).toBeNull();
    expect(refuse('print:content', { sender, senderFrame: frame(PAGE) }, desk)).not.toBeNull();
  });
});

describe('what is answered', () => {
  const get = vi.fn();
  beforeEach(() => {
    listeners.clear();
    get.mockReset().mockResolvedValue({ ok: true, value: 'the article' });
    answerChannels({ 'articles:get': get }, desk, Promise.resolve());
  });
  const ask = (event: unknown, ...args: unknown[]): Promise<unknown> | undefined =>
    listeners.get('articles:get')?.(event, ...args);
  const trusted = { sender, senderFrame: frame(PAGE) };

  test('a fitting question reaches the handler', async () => {
    expect(await ask(trusted, 7)).toEqual({ ok: true, value: 'the article' });
    expect(get).toHaveBeenCalledWith([7], sender);
  });
  test.each([[[]], [['7']], [[7, 8]], [[0]], [[Number.NaN]], [[{}]], [[null]]])(
    '%j is refused without effect',
    async (args) => {
      expect(await ask(trusted, ...args)).toMatchObject({ ok: false, code: 'bad-request' });
      expect(get).not.toHaveBeenCalled();
    },
  );
  test.each([
    [
      'articles:withdraw',
      [1, 'x'.repeat(301)],
      'a text is longer than the 300 characters there is room for. Shorten it',
    ],
    [
      'import:text',
      ['x'.repeat(5_000_001)],
      'a text is longer than the 5,000,000 characters there is room for. Shorten',
    ],
    ['saved:hits', [Array.from({ length: 100_001 }, () => 1)], 'more than 100,000 were chosen at once. Choose fewer'],
    ['library:rename', ['  '], 'something that is needed was left empty. Fill it in'],
    ['briefing:options', ['2031-13-06', '2031-05-06'], 'a day is not one of the calendar, written YYYY-MM-DD.'],
    ['handover:path', ['/secret.txt'], 'the file is no handed-over briefing.'],
    ['articles:get', [{ secret: 7 }], 'the window asked for it in a form that Daybrief does not know. If this happens'],
  ] as const)('%s: what does not fit is told in words for people', async (channel, args, words) => {
    answerChannels({ [channel]: get }, desk, Promise.resolve());
    const answer = await listeners.get(channel)?.(trusted, ...args);
    expect(answer).toEqual({ ok: false, code: 'bad-request', message: expect.any(String) });
    const message = answer?.ok === false ? answer.message : '';
    expect(message.startsWith(`Nothing was changed: ${words}`), message).toBe(true);
    expect(message).not.toMatch(/invalid|expected|received|secret|:[a-z]/iu);
    expect(get).not.toHaveBeenCalled();
  });
  test('a wrong sender is refused without effect', async () => {
    expect(await ask({ sender, senderFrame: null }, 7)).toMatchObject({ ok: false, code: 'refused' });
    expect(get).not.toHaveBeenCalled();
  });
  test('a handler that throws answers in plain words', async () => {
    get.mockRejectedValue(new TypeError("Cannot read properties of undefined (reading 'flatMap')"));
    expect(await ask(trusted, 7)).toEqual({
      ok: false,
      code: 'failed',
      message: expect.stringMatching(
        /^This could not be done: something went wrong inside Daybrief that it did not foresee/u,
      ),
    });
    get.mockRejectedValue(new Said('The quay is closed.'));
    expect(await ask(trusted, 7)).toEqual({ ok: false, code: 'failed', message: 'The quay is closed.' });
  });
  test('what the page is drawn with is answered at once, all else when the library was opened', async () => {
    let opened: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const info = vi.fn().mockResolvedValue({ ok: true, value: null });
    answerChannels({ 'articles:get': get, 'app:info': info }, desk, ready);
    const waiting = ask(trusted, 7);
    expect(await listeners.get('app:info')?.(trusted)).toEqual({ ok: true, value: null });
    expect(get).not.toHaveBeenCalled();
    opened();
    expect(await waiting).toEqual({ ok: true, value: 'the article' });
  });
  test('channels without a handler are not answered at all', () => {
    expect([...listeners.keys()]).toEqual(['articles:get']);
  });
});

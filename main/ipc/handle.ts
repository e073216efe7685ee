import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import * as v from 'valibot';
import { APP_ORIGIN, failure, type Answer, type Arguments, type Channel, type Result } from '../../preload/contract';
import { GUARDS } from '../../preload/contract/guards';
import { sentenceFor } from '../files/trouble';
import type { WhoIs } from '../shell/windows';
import { wrongForm } from './wrong-form';

export type Handlers = {
  [C in Channel]: (args: Arguments<C>, sender: WebContents) => Promise<Answer<C>> | Answer<C>;
};

const PRINT_CHANNELS: ReadonlySet<Channel> = new Set(['print:content', 'print:ready']);

/** What the desk needs to be drawn at all: answered while the library is still being opened. */
const AT_ONCE: ReadonlySet<Channel> = new Set(['app:info', 'settings:get']);

/**
 * Answers every channel of the contract, each behind the same three checks: the sender is the top frame of one of our
 * own windows and shows our own page; the channel is that window's; the arguments have exactly the channel's form.
 * A refusal is an answer, and the handler is not called.
 * @param ready settles when the library was opened, or could not be: all but what the page is drawn with waits for it
 */
export function answerChannels(handlers: Partial<Handlers>, whoIs: WhoIs, ready: Promise<unknown>): void {
  for (const channel of Object.keys(handlers).filter(isChannel)) answer(channel, handlers[channel], whoIs, ready);
}

function isChannel(name: string): name is Channel {
  return Object.hasOwn(GUARDS, name);
}

function answer<C extends Channel>(
  channel: C,
  handler: Handlers[C] | undefined,
  whoIs: WhoIs,
  ready: Promise<unknown>,
): void {
  if (handler === undefined) return;
  ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<Result<unknown>> => {
    const refusal = refuse(channel, event, whoIs);
    if (refusal !== null) return failure('refused', refusal);
    const parsed = v.safeParse(GUARDS[channel], args);
    if (!parsed.success) return failure('bad-request', wrongForm(parsed.issues[0]));
    try {
      if (!AT_ONCE.has(channel)) await ready;
      return await handler(parsed.output, event.sender);
    } catch (error) {
      return failure('failed', sentenceFor(error));
    }
  });
}

/** Why a sender is not trusted, or null when it is. Exported for the tests. */
export function refuse(
  channel: Channel,
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  whoIs: WhoIs,
): string | null {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return `${channel} was asked by a frame that is not a window's own.`;
  if (!frame.url.startsWith(`${APP_ORIGIN}/`)) return `${channel} was asked by a page that is not the app's.`;
  const asker = whoIs(event.sender);
  if (asker === null) return `${channel} was asked by an unknown window.`;
  if (PRINT_CHANNELS.has(channel) !== (asker === 'print')) return `${channel} is not for the ${asker} window.`;
  return null;
}

import type { Channel } from '../../../preload/contract';
import type { RunningApp } from './app';

// A channel of the running app put out of order from outside: no line of the app knows of it. Electron keeps what answers a
// channel in a map of its own; the answer that was there is kept beside it and put back by `mend`.

/** From now on a channel answers with a failure. */
export const failChannel = (app: RunningApp, channel: Channel, message: string): Promise<void> =>
  disorder(app, channel, message);

/** From now on a channel answers nothing, until `mend` lets all that was asked be answered. */
export const holdChannel = (app: RunningApp, channel: Channel): Promise<void> => disorder(app, channel, null);

async function disorder({ electron }: RunningApp, channel: Channel, message: string | null): Promise<void> {
  await electron.evaluate(
    ({ ipcMain }, [name, failing]) => {
      const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers');
      const answer = handlers.get(name);
      if (answer === undefined) throw new Error(`Nothing answers ${name}.`);
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const broken = async (
        event: { _replyChannel?: unknown; sendReply?: unknown },
        ...args: unknown[]
      ): Promise<unknown> => {
        if (failing !== null) return { ok: false, code: 'failed', message: failing };
        await released;
        return answer(event, ...args);
      };
      handlers.set(
        name,
        Object.assign(broken, { mend: () => (handlers.set(name, answer), release()) }) as typeof answer,
      );
    },
    [channel, message] as const,
  );
}

/** The channel answers again, and what it was asked meanwhile as well. */
export async function mendChannel({ electron }: RunningApp, channel: Channel): Promise<void> {
  await electron.evaluate(({ ipcMain }, name) => {
    const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers');
    const broken = handlers.get(name);
    if (typeof broken === 'function') Reflect.get(broken, 'mend')();
  }, channel);
}

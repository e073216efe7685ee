import { app } from 'electron';

/**
 * The server of `npm run dev`, which hands out the page anew after each change of it; null wherever the app was built. The
 * bundler puts false for the first condition into every build, so that nothing of it, nor of who asks for it, is in one.
 */
export function pageServer(): URL | null {
  const address = import.meta.env.DEV && !app.isPackaged ? process.env['ELECTRON_RENDERER_URL'] : undefined;
  return address === undefined ? null : new URL(address);
}

/** The page's line to that server, by which it hears of a change. */
export const lineTo = ({ host }: URL): string => `ws://${host}`;

import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { SCHEME } from '../../preload/contract';
import { resolveAsset } from './assets';

/** What a page of the app may load and run: its own files and nothing else. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Must run before the app is ready: the scheme gets an origin of its own, as https has. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ]);
}

/**
 * Serves the built page under the app's own scheme.
 * @param root folder of the built renderer
 */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const asset = request.method === 'GET' ? await resolveAsset(root, request.url) : null;
    if (asset === null) return new Response('Not found', { status: 404 });
    return new Response(new Uint8Array(await readFile(asset.file)), {
      headers: {
        'content-type': asset.type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
}

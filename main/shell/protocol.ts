import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { SCHEME } from '../../preload/contract';
import { resolveAsset } from './assets';
import { lineTo, pageServer } from './page-server';

/** What a page of the app may load and run: its own files and nothing else. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The same while the page is worked on: what makes it hot puts scripts and styles into it, and hears of changes. */
const whileWorkedOn = (server: URL): string =>
  CONTENT_SECURITY_POLICY.replaceAll(/(script|style)-src 'self'/g, "$& 'unsafe-inline'") +
  `; connect-src 'self' ${lineTo(server)}`;

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
    if (import.meta.env.DEV) {
      const server = pageServer();
      if (server !== null) return fromServer(server, request.url);
    }
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

/** A file of the page as the server has it now. */
async function fromServer(server: URL, url: string): Promise<Response> {
  const { pathname, search } = new URL(url);
  const { status, headers, body } = await fetch(new URL(pathname + search, server));
  return new Response(body, {
    status,
    headers: {
      'content-type': headers.get('content-type') ?? 'text/plain',
      'content-security-policy': whileWorkedOn(server),
      'cache-control': 'no-store',
    },
  });
}

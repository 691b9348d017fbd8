// Serves the built app over recorded answers of the services, under the gateway's own policy: no stack is needed.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer as createVite } from 'vite';
import { built, web } from './places.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html; charset=utf-8' };
const policy = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

/** Starts on any free port, or the one given; the answer says how to sign in as somebody and how to stop. */
export async function show(port = 0) {
  const vite = await createVite({ root: web('.'), server: { middlewareMode: true, watch: null, hmr: false, ws: false }, appType: 'custom', logLevel: 'error' });
  const { getResponse } = await vite.ssrLoadModule('msw');
  const { handlers } = await vite.ssrLoadModule('/src/testing/handlers.ts');
  const stage = await vite.ssrLoadModule('/src/testing/stage.ts');

  const answerApi = async (incoming, outgoing) => {
    const parts = [];
    for await (const part of incoming) parts.push(part);
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method: incoming.method,
      headers: incoming.headers,
      ...(parts.length > 0 ? { body: Buffer.concat(parts) } : {}),
    });
    const response = (await getResponse(handlers, request)) ?? new Response('{}', { status: 404 });
    outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'Set-Cookie': 'TRIVIUM_CSRF=shown; Path=/' });
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  };

  const answerFile = (incoming, outgoing) => {
    const path = join(built, new URL(incoming.url, 'http://here').pathname);
    const file = existsSync(path) && statSync(path).isFile() ? path : join(built, 'index.html');
    outgoing.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
    createReadStream(file).pipe(outgoing);
  };

  const server = createServer((incoming, outgoing) => {
    if (!incoming.url.startsWith('/api/')) return answerFile(incoming, outgoing);
    return answerApi(incoming, outgoing).catch((error) => {
      console.error(error);
      outgoing.writeHead(500).end();
    });
  });
  await new Promise((started) => server.listen(port, '127.0.0.1', started));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stage,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await vite.close();
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const shown = await show(Number(process.env.PORT ?? 5180));
  shown.stage.signIn(process.argv[2] ?? 'director');
  console.log(`${shown.url} as ${process.argv[2] ?? 'director'}; Ctrl-C stops it.`);
}

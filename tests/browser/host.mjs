// A web server as an organisation might run one: dist/site in a folder of it.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { project } from './page.mjs';

const site = path.join(project, 'dist/site');
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json',
};

/** What a file of the site holds, as it was built. */
export const builtFile = name => fs.readFileSync(path.join(site, name), 'utf8');
export const builtFiles = () => fs.readdirSync(site, { recursive: true })
  .filter(name => fs.statSync(path.join(site, name)).isFile() && !name.startsWith('profiles/')).sort();

// The values that the notes for a web server give, by header.
const noted = fs.readFileSync(path.join(project, 'web/hosting.en.md'), 'utf8');
const headerOf = name => new RegExp(`add_header ${name} "([^"]+)"`).exec(noted)[1];
const headers = Object.fromEntries(['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy']
  .map(name => [name, headerOf(name)]));

/**
 * `files`: what stands in the folder instead of, or beside, the built files; null for a missing one; a
 *   function that is given the response, to send a body as it likes.
 * `wasm_type`: none where the server knows none.
 */
export async function host({ files = {}, folder = '/tools/比べ/', wasm_type = undefined } = {}) {
  const requests = [];
  const content = name => {
    if (name in files) return files[name];
    const file = path.join(site, name || 'index.html');
    return fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : null;
  };
  const server = http.createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(pathname);
    const name = pathname.slice(folder.length);
    const bytes = pathname.startsWith(folder) ? content(name) : null;
    const type = { ...types, '.wasm': wasm_type }[path.extname(name || 'index.html')];
    const cache = name.startsWith('files/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    response.writeHead(bytes === null ? 404 : 200, { ...headers, 'Cache-Control': cache, ...type && { 'Content-Type': type } });
    if (typeof bytes === 'function') bytes(response);
    else response.end(bytes ?? '');
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    files, folder, requests,
    url: (name = 'localhost') => `http://${name}:${port}${encodeURI(folder)}`,
    close: () => new Promise(resolve => { server.close(resolve); server.closeAllConnections(); }),
    open: () => new Promise(resolve => server.listen(port, '127.0.0.1', resolve)),
  };
}

// Serves a folder on the loopback interface and opens the page where there is a display.
// Usage: serve.mjs FOLDER PORT   (the next free port where PORT is taken)
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const [folder, wanted_port] = process.argv.slice(2);
const root = path.resolve(folder);
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm', '.ttf': 'font/ttf',
};

/** The file that a request asks for, or nothing: whatever the request's text may be. */
function fileOf(request) {
  try {
    const { pathname } = new URL(request.url, 'http://localhost');
    const wanted = pathname === '/' ? '/kurabe.html' : pathname.replace(/\/$/, '/index.html');
    const file = path.join(root, path.normalize(decodeURIComponent(wanted)));
    return file.startsWith(root + path.sep) && fs.statSync(file).isFile() ? file : null;
  } catch {
    return null;  // no such file, or no address at all
  }
}

const server = http.createServer((request, response) => {
  const file = fileOf(request);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const content = fs.createReadStream(file);
  content.on('open', () => {
    response.writeHead(200, {
      'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else content.pipe(response);
  });
  // A file that may not be read, or that ends while it is read: that is this request's alone.
  content.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(403).end()));
  response.on('close', () => content.destroy());
});

let port = Number(wanted_port);
const last = port + 20;
server.on('error', error => {
  if (error.code === 'EADDRINUSE' && port < last) {
    server.listen(++port, '127.0.0.1');
    return;
  }
  console.error(`[run] cannot serve: ${error.message}\n      what to do: scripts/run --port N with another number`);
  process.exit(1);
});
server.on('listening', () => {
  const url = `http://127.0.0.1:${port}/kurabe.html`;
  console.log(`[run] serving ${url} (Ctrl+C stops)`);
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    spawn('xdg-open', [url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
  }
});
server.listen(port, '127.0.0.1');

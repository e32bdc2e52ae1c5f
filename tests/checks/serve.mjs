// scripts/toolchain/serve.mjs outlives every request, and gives nothing from outside its folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/toolchain/serve.mjs', import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kurabe-serve-'));
const served = path.join(folder, 'dist');
let server;
let port;

before(async () => {
  fs.mkdirSync(path.join(served, 'site/比べ'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  fs.writeFileSync(path.join(served, 'kurabe.html'), 'the page');
  fs.writeFileSync(path.join(served, 'site/index.html'), 'the site');
  fs.writeFileSync(path.join(served, 'site/比べ/a b.json'), '{}');
  fs.symlinkSync(path.join(served, 'nowhere'), path.join(served, 'broken.json'));
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;  // no browser is to be opened
  server = spawn(process.execPath, [script, served, '18437'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  port = await new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server ended')));
    server.stdout.on('data', text => resolve(Number(/127\.0\.0\.1:(\d+)/.exec(text)[1])));
  });
});
after(() => {
  server.kill();
  fs.rmSync(folder, { recursive: true });
});

/** Sends a request as it is written; gives all that comes back. */
const ask = (text, ends = false) => new Promise((resolve, reject) => {
  const socket = net.connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', bytes => { answer += bytes; });
  socket.on('close', () => resolve(answer));
  socket.on('error', reject);
  if (ends) socket.end(text);
  else socket.write(text);
});
const get = target => ask(`GET ${target} HTTP/1.0\r\n\r\n`);

test('files are found by their address', async () => {
  assert.match(await get('/'), /200 OK[^]*the page$/);
  assert.match(await get('/site/?renderer=software'), /the site$/);
  assert.match(await get(encodeURI('/site/比べ/a b.json')), /application\/json[^]*\{\}$/);
});

for (const target of ['/%', '/%E5%8F', '/%00', '//', '//[', '/../secret.txt', '/%2e%2e/secret.txt',
  '/..%2fsecret.txt', '/dist/../../secret.txt', '/site', '/broken.json', '/nothing', 'http://[', '*', `/${'a'.repeat(5000)}`]) {
  test(`a request for ${target.slice(0, 30)} gets no file, and the next one is answered`, async () => {
    const answer = await get(target);
    assert.match(answer, /^HTTP\/1\.1 (40[034])/);
    assert.doesNotMatch(answer, /secret/);
    assert.match(await get('/kurabe.html'), /the page$/);
  });
}

test('what is no request, or ends in the middle, harms nobody', async () => {
  assert.match(await ask('hello\r\n\r\n'), /^HTTP\/1\.1 400/);
  await ask('GET /kurabe.html HTTP/1.1\r\n', true);
  assert.match(await ask('HEAD / HTTP/1.0\r\n\r\n'), /200 OK[^]*\r\n\r\n$/);
  assert.match(await get('/'), /the page$/);
});

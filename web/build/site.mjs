// The page as a folder for a web server. What is in its folder "files" is named after its content, so that
// caches can keep it for ever; the few files beside it are to be asked for anew each time.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const sha256 = content => createHash('sha256').update(content);

// Also in web/hosting.*.md, for the server's headers.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function packSite(parts, folder) {
  // What an older version left; the organisation's own profiles stay.
  fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(folder)) {
    if (name !== 'profiles') fs.rmSync(path.join(folder, name), { recursive: true });
  }

  fs.mkdirSync(path.join(folder, 'files'));
  const version = [];
  function write(file, content) {
    fs.writeFileSync(path.join(folder, file), content);
    version.push({ file, integrity: `sha256-${sha256(content).digest('base64')}` });
    return file;
  }
  const writeHashed = (name, extension, content) =>
    write(`files/${name}-${sha256(content).digest('hex').slice(0, 16)}.${extension}`, content);

  const icon = writeHashed('icon', 'svg', parts.icon);
  const manifest = write('manifest.webmanifest', parts.web('manifest.webmanifest').replace('{{icon}}', icon));
  const css = writeHashed('kurabe', 'css', parts.css);
  const wasm = writeHashed('kurabe', 'wasm', parts.wasm);
  const font = writeHashed('kurabe', 'ttf', parts.font);
  const js = writeHashed('kurabe', 'js', parts.bundle('hosting/hosted.js'));
  const filled = {
    policy,
    // Behind a login, browsers ask for a manifest without it unless told so.
    head: `<link rel="icon" href="${icon}" type="image/svg+xml">\n` +
      `<link rel="manifest" href="${manifest}" crossorigin="use-credentials">\n` +
      `<link rel="stylesheet" href="${css}">\n` +
      `<link rel="preload" as="fetch" id="wasm" href="${wasm}" crossorigin="anonymous">\n` +
      `<link rel="preload" as="fetch" id="font" href="${font}" crossorigin="anonymous">`,
    scripts: `<script src="${js}"></script>`,
  };
  write('index.html', parts.template.replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name]));

  version.sort((a, b) => (a.file < b.file ? -1 : 1));
  const precache = { version: sha256(JSON.stringify(version)).digest('hex').slice(0, 16), files: version };
  fs.writeFileSync(path.join(folder, 'service_worker.js'),
    `const PRECACHE = ${JSON.stringify(precache, null, 1)};\n${parts.web('hosting/service_worker.js')}`);

  // Without it the page would ask in vain, which browsers note in their console.
  const index = path.join(folder, 'profiles/index.json');
  if (!fs.existsSync(index)) {
    fs.mkdirSync(path.dirname(index), { recursive: true });
    fs.writeFileSync(index, `${JSON.stringify({ format: 'kurabe/index', version: 1, profiles: [] }, null, 2)}\n`);
  }
}

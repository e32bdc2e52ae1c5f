// The page as one file, which needs no server.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const most_bytes = 3.5 * 1024 * 1024;
const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
// In gzip's form, a thirtieth smaller than zlib makes it.
const packed = bytes =>
  execFileSync('libdeflate-gzip', ['-12', '-c'], { input: bytes, maxBuffer: 64 << 20 }).toString('base64');
const kilobytes = bytes => `${Math.round(bytes / 1024)} kB`;

export function packSingleFile(parts, output) {
  const script = parts.bundle('single_file.js');
  if (/<\/script|<!--/i.test(script)) throw new Error('the script holds what would end it inside the page');
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    // The program sets single style properties from script, which this does not restrict.
    `style-src ${hash(parts.css)}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const [wasm, font] = [packed(parts.wasm), packed(parts.font)];
  const filled = {
    policy,
    head: `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(parts.icon).toString('base64')}">\n` +
      `<style>${parts.css}</style>`,
    scripts: `<script type="application/octet-stream" id="wasm">${wasm}</script>\n` +
      `<script type="application/octet-stream" id="font">${font}</script>\n<script>${script}</script>`,
  };
  const page = parts.template.replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name]);
  fs.writeFileSync(output, page);

  const size = Buffer.byteLength(page);
  console.log(`${path.basename(output)}: ${kilobytes(size)} (program ${kilobytes(wasm.length)}, ` +
    `font ${kilobytes(font.length)}, script ${kilobytes(script.length)})`);
  if (size > most_bytes) {
    console.error(`The page is larger than ${kilobytes(most_bytes)}. Look at what grew: program, font or script.`);
    process.exit(1);
  }
}

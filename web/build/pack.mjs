// Assembles the one-file page. Usage: pack.mjs FOLDER_OF_KURABE_PAGE OUTPUT_HTML
// The same input gives the same bytes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const most_bytes = 3.5 * 1024 * 1024;
const [built, output] = process.argv.slice(2);
const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const project = path.dirname(web);
const read = (...parts) => fs.readFileSync(path.join(...parts));

const packed = bytes => gzipSync(bytes, { level: 9 }).toString('base64');
// "</script" inside a script would end it; the escape means the same in strings and expressions.
const sources = ['software_canvas.js', 'canvas_size.js', 'clipboard.js', 'touch.js', 'report.js', 'platform.js',
  'boot.js'].map(name => read(web, name));
const script = [read(built, 'kurabe_page.js'), ...sources]
  .map(source => source.toString('utf8').replaceAll('</script', '<\\/script')).join('\n');
const css = read(web, 'page.css').toString('utf8');
const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  // The program sets single style properties from script, which this does not restrict.
  `style-src ${hash(css)}`,
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const parts = {
  csp: policy, css, program: script,
  wasm: packed(read(built, 'kurabe_page.wasm')),
  font: packed(read(project, '.deps/font/kurabe-ja.ttf')),
};
const page = read(web, 'index.html').toString('utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);

fs.mkdirSync(path.dirname(output), { recursive: true });
fs.writeFileSync(output, page);
fs.copyFileSync(path.join(project, '.deps/sbom.json'), path.join(path.dirname(output), 'sbom.json'));
fs.cpSync(path.join(project, 'assets/schemas'), path.join(path.dirname(output), 'schemas'), { recursive: true });
const size = Buffer.byteLength(page);
const kilobytes = bytes => `${Math.round(bytes / 1024)} kB`;
console.log(`${path.basename(output)}: ${kilobytes(size)} (program ${kilobytes(parts.wasm.length)}, ` +
  `font ${kilobytes(parts.font.length)}, script ${kilobytes(script.length)})`);
if (size > most_bytes) {
  console.error(`The page is larger than ${kilobytes(most_bytes)}. Look at what grew: program, font or script.`);
  process.exit(1);
}

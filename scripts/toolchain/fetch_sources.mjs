// Unpacks the third-party sources that assets/dependencies.json names into .deps/src/<name>.
// They come as Debian packages (source packages, but for the font, whose sources are no font yet),
// through the machine's own apt and its signature checks; the pinned version's hash is checked as well.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecord, writeRecord } from './built_in.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const deps = path.join(project, '.deps');
const { dependencies } = JSON.parse(fs.readFileSync(path.join(project, 'assets/dependencies.json'), 'utf8'));

const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options });

function fail(message, fix) {
  console.error(`  error: ${message}\n  what to do: ${fix}`);
  process.exit(1);
}

// The Debian mirror that this machine already uses (its security archive has no source suites we want).
function debianMirror() {
  const targets = run('apt-get', ['indextargets', '--format', '$(ORIGIN)\t$(REPO_URI)\t$(LABEL)', 'Created-By: Packages']);
  const rows = targets.split('\n').map(line => line.split('\t'));
  const row = rows.find(([origin, , label]) => origin === 'Debian' && label === 'Debian');
  if (!row) fail('no Debian mirror in the apt configuration', "run 'apt-get update' and try again");
  return row[1];
}

// apt with lists of its own, so that the machine's configuration stays as it is.
class SourceArchive {
  constructor(mirror, suite) {
    this.folder = path.join(deps, 'apt', suite);
    for (const sub of ['lists/partial', 'cache/archives/partial']) {
      fs.mkdirSync(path.join(this.folder, sub), { recursive: true });
    }
    const list = path.join(this.folder, 'sources.list');
    const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
    const lines = ['deb', 'deb-src'].map(kind => `${kind} [signed-by=${keyring}] ${mirror} ${suite} main\n`);
    fs.writeFileSync(list, lines.join(''));
    this.options = [
      '-o', `Dir::Etc::sourcelist=${list}`, '-o', 'Dir::Etc::sourceparts=/dev/null',
      '-o', `Dir::State::lists=${this.folder}/lists`, '-o', `Dir::Cache=${this.folder}/cache`,
      '-o', 'APT::Sandbox::User=', '-o', 'Debug::NoLocking=1',
      // A mirror may lag behind; signatures and the pinned hashes still guard what it gives.
      '-o', 'Acquire::Check-Valid-Until=false',
    ];
    run('apt-get', [...this.options, 'update']);
  }

  versions({ package: name, binary }) {
    const records = run('apt-cache', [...this.options, binary ? 'show' : 'showsrc', name]).split('\n\n');
    return records
      .filter(record => record.includes(`Package: ${name}\n`))
      .map(record => /^Version: (.*)$/m.exec(record)[1]);
  }

  // Gives the path of the upstream tarball, or of the binary package.
  download({ package: name, binary }, version, folder) {
    const verb = binary ? ['download'] : ['source', '--only-source', '--download-only', '--tar-only'];
    run('apt-get', [...this.options, ...verb, `${name}=${version}`], { cwd: folder });
    const file = fs.readdirSync(folder).find(entry => entry.endsWith('.deb') || entry.includes('.orig.tar.'));
    if (!file) throw new Error('the package has changed its form');
    return path.join(folder, file);
  }
}

const atLeast = (version, minimum) => {
  try {
    run('dpkg', ['--compare-versions', version, 'ge', minimum]);
    return true;
  } catch {
    return false;
  }
};

// The pinned version first, then whatever else would do, newest first, from this suite and the others.
function candidates(dependency) {
  const { suite, version: pinned, minimum } = dependency.source;
  const found = [];
  for (const name of new Set([suite, 'trixie', 'sid'])) {
    for (const version of archiveOf(name).versions(dependency.source)) {
      if (atLeast(version, minimum)) found.push({ suite: name, version });
    }
    if (found.some(candidate => candidate.version === pinned)) break;
  }
  const isPinned = candidate => Number(candidate.version === pinned);
  return found.sort((a, b) => isPinned(b) - isPinned(a) || (atLeast(a.version, b.version) ? -1 : 1));
}

// Gives the tarball and its version. A mirror may list a version whose files it no longer has.
function obtain(dependency, folder) {
  for (const { suite, version } of candidates(dependency)) {
    try {
      const tarball = archiveOf(suite).download(dependency.source, version, folder);
      if (version !== dependency.source.version) {
        console.log(`  WARNING: ${dependency.title}: the pinned ${dependency.source.version} is not to be had; ` +
          `taking ${version}, whose hash nobody knows. The page will differ from a release, and say so in About.`);
      }
      return { tarball, version };
    } catch (error) {
      console.log(`  ${dependency.source.package} ${version} from ${suite}: ${String(error.stderr || error.message).trim().split('\n')[0]}`);
    }
  }
  return fail(`no usable version of ${dependency.source.package} (${dependency.source.minimum} or newer)`,
    `run 'apt-get update' and try again, or put the upstream release of ${dependency.title} ` +
    `${dependency.version} (${dependency.homepage}) into .deps/src/${dependency.name}`);
}

function checkHash(tarball, dependency, version) {
  if (version !== dependency.source.version) return;
  const hash = createHash('sha256').update(fs.readFileSync(tarball)).digest('hex');
  if (hash !== dependency.source.sha256) {
    fail(`${path.basename(tarball)} has the SHA-256 ${hash}, not the pinned ${dependency.source.sha256}`,
      'do not use it; find out what changed, then correct assets/dependencies.json');
  }
}

const archives = new Map();
function archiveOf(suite) {
  if (!archives.has(suite)) archives.set(suite, new SourceArchive(debianMirror(), suite));
  return archives.get(suite);
}

function unpack(dependency) {
  const target = path.join(deps, 'src', dependency.name);
  const record = path.join(target, '.kurabe-version');
  if (fs.existsSync(record)) {
    if (readRecord(fs.readFileSync(record, 'utf8')).asked === dependency.source.version) return;
  } else if (fs.existsSync(target)) {
    return;  // put there by hand; notices.mjs says so
  }
  console.log(`  ${dependency.title} ${dependency.version}`);
  const work = path.join(deps, 'work', dependency.name);
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(path.join(work, 'tree'), { recursive: true });
  const { tarball, version } = obtain(dependency, work);
  checkHash(tarball, dependency, version);
  const tree = path.join(work, 'tree');
  if (dependency.source.binary) {
    run('dpkg-deb', ['-x', tarball, tree]);
  } else {
    run('tar', ['-xf', tarball, '-C', tree, '--strip-components=1', '--no-same-owner']);
  }
  fs.writeFileSync(path.join(tree, '.kurabe-version'), writeRecord(version, dependency.source.version));
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.renameSync(tree, target);  // only a whole tree ever stands there
  fs.rmSync(work, { recursive: true, force: true });
}

try {
  for (const dependency of dependencies) unpack(dependency);
} catch (error) {
  fail(String(error.stderr || error.message).trim(), 'check that this machine reaches its Debian mirror (apt-get update), then run the command again');
}

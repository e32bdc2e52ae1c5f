// What the build has of the dependencies: the pinned version of each, or, where that was not to be had,
// another one; and what is said of that.

/**
 * What stands in .deps/src/NAME/.kurabe-version: the version that is there, and behind "instead of " the
 * pinned one that was asked for. Nothing where somebody has put the source there by hand.
 */
export const writeRecord = (version, pinned) =>
  version === pinned ? version : `${version} instead of ${pinned}`;

/** Gives {version, asked}; version null: put there by hand. */
export function readRecord(text) {
  if (text === null) return { version: null, asked: null };
  const [version, asked = version] = text.trim().split(' instead of ');
  return { version, asked };
}

/** "1.92.2b" of the package version "1:1.92.2b+ds-1", "1.3.1" of "1:1.3.dfsg+really1.3.1-1". */
const upstreamOf = version => version.replace(/^\d+:/, '').replace(/^.*\+really/, '').replace(/-[^-]*$/, '').replace(/[+~](ds|dfsg|repack).*$/, '');

/**
 * Each dependency with what of it is built in: `built` (its version, null where it is not known),
 * `is_pinned`. `records`: name → text of the record, null for none.
 */
export const builtIn = (dependencies, records) => dependencies.map(dependency => {
  const { version } = readRecord(records[dependency.name]);
  const is_pinned = version === dependency.source.version;
  const built = is_pinned ? dependency.version : version && upstreamOf(version);
  return { ...dependency, built, package_version: version, is_pinned };
});

/**
 * What Emscripten puts into the program, in the same form; its package brings all of it. `textOf` gives a
 * part's version file, null where there is none.
 */
export const runtimeOf = (runtime, textOf) => runtime.map(part => {
  const built = textOf(part)?.match(/\d+\.\d+(\.\d+)?/)?.[0] ?? null;
  return { ...part, ships: true, built, is_pinned: built === part.version };
});

/** Of a Debian copyright file, the paragraphs on these files (a pattern as it stands there). */
export const copyrightOf = (text, patterns) => text.split(/\n(?=\s*\n)/).map(part => part.trim())
  .filter(part => /^Files:/.test(part)
    && patterns.some(pattern => part.split(/^Copyright:/m)[0].split('\n').some(line => line.replace('Files:', '').trim() === pattern)))
  .join('\n\n');

const versionText = ({ built }) => built ?? 'of an unknown version';

/** One line for each part that is not the pinned one. */
export const differences = parts => parts.filter(part => !part.is_pinned)
  .map(part => `${part.title} ${versionText(part)} (pinned: ${part.version})`);

const warning = lines => `このページは、公開されている版と違う部品で作られています。ハッシュによる確認を受けていません。
This page was built with parts other than the pinned ones; their hashes were not checked.

${lines.map(line => `- ${line}\n`).join('')}`;

/** The notices; what differs from the pinned parts stands first. `licenceText` gives a part's own. */
export function noticesOf(parts, licenceText) {
  const shipped = parts.filter(part => part.ships);
  const differing = differences(shipped);
  const texts = shipped.map(part =>
    `${part.title} ${versionText(part)}\n${part.licence}\n${part.homepage}\n\n${licenceText(part)}\n`);
  return (differing.length > 0 ? [warning(differing), ...texts] : texts).join(`\n${'-'.repeat(72)}\n\n`);
}

const component = part => ({
  type: 'library', name: part.title, ...part.built && { version: part.built },
  description: part.purpose, scope: part.ships ? 'required' : 'excluded',
  ...part.is_pinned && part.source && { hashes: [{ alg: 'SHA-256', content: part.source.sha256 }] },
  licenses: [{ expression: part.licence }],
  ...part.package_version && {
    purl: `pkg:deb/debian/${part.source.package}@${encodeURIComponent(part.package_version)}${part.source.binary ? '' : '?arch=source'}`,
  },
  externalReferences: [{ type: 'website', url: part.homepage }],
  ...!part.is_pinned && { properties: [{ name: 'kurabe:pinned-version', value: part.version }] },
});

/** CycloneDX 1.5. */
export const sbomOf = parts =>
  ({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: parts.map(component) });

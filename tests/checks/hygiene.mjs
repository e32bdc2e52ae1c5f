// What must not be in the repository: paths of a machine, hosts of package registries, large files.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const largest = 1.5 * 1024 * 1024;
const forbidden = [/(?<![\w.$}])\/(?:home|root|Users)\/\w+\//, /(?<![\w.$}])\/(?:work|tmp)\/\w+/, /registry\.npmjs|deb\.debian\.org/];
const this_file = 'tests/checks/hygiene.mjs';

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
  .filter(file => file && file !== this_file && fs.existsSync(file));
const problems = [];
for (const file of files) {
  if (fs.statSync(file).size > largest) problems.push(`${file} is larger than 1.5 MB`);
  const text = fs.readFileSync(file, 'latin1');
  for (const pattern of forbidden) {
    const found = pattern.exec(text);
    if (found) problems.push(`${file}: "${found[0]}"`);
  }
}
for (const problem of problems) console.error(problem);
console.log(`${files.length} files, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);

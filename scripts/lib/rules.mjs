// Rule, code, test: read from the comments of the sources and the names of the tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './electron-binary.mjs';
import { phoneRules, ruleList } from './rule-list.mjs';

/** What proves most stands first. */
const testFolders = ['tests/exploits', 'tests/integration', 'tests/e2e', 'tests/unit'];
const mostFiles = 5;
const mostTests = 4;

const filesOf = (folder, ends) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.some((end) => entry.name.endsWith(end)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
const read = (file) => readFileSync(join(root, file), 'utf8');

/** `R9-R13, R20` as single rules. */
const expand = (text) =>
  [...text.matchAll(/R(\d+)(?:-R?(\d+))?/g)].flatMap(([, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `R${Number(from) + index}`),
  );

/** A string that begins with rules and a colon is the name of a test, or of a group of them. */
const testName = /(['"`])(R\d+(?:(?:-|, ?| )R\d+)*)([^'"`:\n]*): ((?:(?!\1).)+)\1/g;

/** A test says more than the group it stands in. */
const testsOf = (file) => {
  const text = read(file);
  const named = [...text.matchAll(testName)].map(({ index, 2: rules, 4: name }) => ({
    file,
    rules: expand(rules),
    name: name.trim(),
    group: /describe\($/.test(text.slice(0, index).trimEnd()),
  }));
  return named.toSorted((a, b) => Number(a.group) - Number(b.group));
};

const comments = (text) => text.split('\n').filter((line) => /\/\/|\/\*|^\s*\*/.test(line));
const mentionsOf = (file) => comments(read(file)).flatMap(expand);

/** Every rule with what names it, files with the most mentions first. */
function evidence() {
  const tests = testFolders
    .flatMap((folder) => filesOf(folder, ['.test.ts', '.test.tsx', '.spec.ts']))
    .flatMap(testsOf);
  const code = filesOf('src', ['.ts', '.tsx']).map((file) => ({ file, mentions: mentionsOf(file) }));
  return Object.entries(ruleList).map(([rule, summary]) => {
    const count = ({ mentions }) => mentions.filter((mention) => mention === rule).length;
    return {
      rule,
      summary,
      files: code
        .filter((entry) => count(entry) > 0)
        .toSorted((a, b) => count(b) - count(a))
        .map(({ file }) => file),
      tests: tests.filter(({ rules }) => rules.includes(rule)),
    };
  });
}

/** Rules of the phone case that no test names. */
export const untested = () =>
  evidence()
    .filter(({ rule, tests }) => phoneRules.includes(rule) && tests.length === 0)
    .map(({ rule }) => rule);

const cell = (lines, most) => [...lines.slice(0, most), ...(lines.length > most ? ['…'] : [])].join('<br>');
const shortFile = (file) => `\`${file.replace(/^(src|tests)\//, '').replace(/\.(test|spec)?\.?tsx?$/, '')}\``;

/** One test a file first, so that the few that are shown come from many places. */
function shown(tests) {
  const first = tests.filter((test, index) => tests.findIndex(({ file }) => file === test.file) === index);
  return [...first, ...tests.filter((test) => !first.includes(test))];
}

/** The text of docs/rules.md. */
export function rulesText() {
  const rows = evidence().map(({ rule, summary, files, tests }) => {
    const names = shown(tests).map(({ file, name }) => `${name.replaceAll('|', '\\|')} (${shortFile(file)})`);
    return `| ${rule} | ${summary} | ${cell(files.map(shortFile), mostFiles)} | ${cell(names, mostTests)} |`;
  });
  return `# Rules

Made by \`npm run rules\` from the comments of \`src\` and the names of the tests; a unit test compares. For each rule the files that
mention it most, and tests that prove it, attacks first; … stands for more. R8 and R28 belong to the counter and to a second person,
R34 to the supervisor's review; none of them is in this version.

| rule | in short | code | tests |
|---|---|---|---|
${rows.join('\n')}
`;
}

/** Writes the rows of the installation matrix into docs/install.md. Keeps the rows of other cells. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pack.mjs';

const page = join(root, 'docs/install.md');

const heading = `| package manager | Node | scripts | seconds | load | result |
| --- | --- | --- | --- | --- | --- |
`;

/** The key of a cell: manager, Node and kind. The manager's version is not part of the key. */
const keyOf = ([manager, node, kind]) => `${manager.split(' ')[0]} ${node} ${kind}`;

export const noteCells = (rows) => {
  const [text, table = ''] = readFileSync(page, 'utf8').split(/(?=^\| package manager \| Node)/m);
  const noted = table
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((part) => part.trim()),
    )
    .filter((row) => row.length > 0);
  const cells = new Map([...noted, ...rows].map((row) => [keyOf(row), row]));
  const sorted = [...cells.keys()].sort().map((key) => `| ${cells.get(key).join(' | ')} |\n`);
  writeFileSync(page, text + heading + sorted.join(''));
  execFileSync('npx', ['prettier', '--write', page], { cwd: root, stdio: 'pipe' });
};

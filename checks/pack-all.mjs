/**
 * Packs every public package into a folder: `pnpm pack:all <folder>`. Writes an `install.md` there, with the
 * part of `package.json` that each package manager needs to install the tarballs.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const into = resolve(process.argv[2] ?? 'packed');

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const packages = readdirSync(join(root, 'packages'))
  .map((name) => join(root, 'packages', name))
  .map((folder) => ({ folder, ...manifestOf(folder) }))
  .filter((one) => one.private !== true);

const runNode = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

mkdirSync(into, { recursive: true });
runNode(join(root, 'node_modules/@typescript/native/bin/tsc'), '--build');
runNode(join(import.meta.dirname, 'bundle.mjs'), ...packages.map(({ folder }) => folder));
const { packageManager } = manifestOf(root);
const chosen = packages.flatMap(({ name }) => ['--filter', name]);
const asBuilt = '--config.ignore-scripts=true';
const packing = [...chosen, 'pack', '--pack-destination', into];
execFileSync('npx', ['-y', packageManager, asBuilt, ...packing], { cwd: root, stdio: 'inherit' });

const tarballs = Object.fromEntries(
  packages.map(({ name, version }) => [
    name,
    `file:${join(into, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)}`,
  ]),
);
const part = (fields) => `\`\`\`json\n${JSON.stringify(fields, null, 2)}\n\`\`\``;

writeFileSync(
  join(into, 'install.md'),
  `# Install these tarballs

The packages depend on each other. They are not on npm, so each package manager needs their paths. Take the part for
your package manager into your \`package.json\`.

## npm

${part({ dependencies: tarballs, overrides: tarballs })}

## pnpm

In \`package.json\`:

${part({ dependencies: tarballs, pnpm: { overrides: tarballs } })}

pnpm 11 and newer reads the overrides from \`pnpm-workspace.yaml\`:

\`\`\`yaml
overrides:
${Object.entries(tarballs)
  .map(([name, file]) => `  '${name}': ${file}`)
  .join('\n')}
\`\`\`

## yarn

${part({ dependencies: tarballs, resolutions: tarballs })}
`,
);
console.log(`Packed ${packages.length} packages. Read ${join(into, 'install.md')}.`);

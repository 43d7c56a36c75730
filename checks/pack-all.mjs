/**
 * Packs every public package into a folder: `pnpm pack:all <folder>`. Writes an `install.md` there, with the
 * part of `package.json` that each package manager needs to install the tarballs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pack } from './pack.mjs';

const into = resolve(process.argv[2] ?? 'packed');
mkdirSync(into, { recursive: true });

const packed = [...pack(into)].map(([name, tarball]) => [name, `file:${tarball}`]);
const tarballs = Object.fromEntries(packed);
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
${packed.map(([name, file]) => `  '${name}': ${file}`).join('\n')}
\`\`\`

## yarn

${part({ dependencies: tarballs, resolutions: tarballs })}
`,
);
console.log(`Packed ${packed.length} packages. Read ${join(into, 'install.md')}.`);

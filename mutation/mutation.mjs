import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePage } from './page.mjs';
import { parts, reportOf } from './parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const core = dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
const wanted = process.argv.slice(2);

for (const part of parts.filter(
  ({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)),
))
  execFileSync(
    process.execPath,
    [
      join(core, 'bin/stryker.js'),
      'run',
      'mutation/stryker.config.mjs',
      ...['--incrementalFile', reportOf(part)],
      ...['--mutate', part.mutate.join(',')],
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, PROJECT: part.project } },
  );

await writePage();

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// Only pnpm replaces `workspace:` and `catalog:` by versions. npm would publish them unchanged.
if (!process.env.npm_execpath?.includes('pnpm')) {
  console.error(
    'Pack this package with pnpm: npx -y pnpm@10.34.9 pack. npm would leave workspace: and catalog: in it.',
  );
  process.exit(1);
}
execFileSync('tsc', ['--build'], { stdio: ['ignore', 'inherit', 'inherit'] });
execFileSync(process.execPath, [join(import.meta.dirname, 'bundle.mjs'), '.'], { stdio: 'inherit' });

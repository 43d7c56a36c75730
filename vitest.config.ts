import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(`./packages/${path}`, import.meta.url));

/** Tests run the sources: `@torioki/name` is that package's src, `@torioki/name/part` the folder `part` in it. */
const alias = [
  { find: /^@torioki\/([^/]+)$/, replacement: source('$1/src/index.ts') },
  { find: /^@torioki\/([^/]+)\/([^/]+)$/, replacement: source('$1/src/$2/index.ts') },
  { find: /^torioki$/, replacement: source('torioki/src/index.ts') },
];

const project = (name: string, root: string) => ({
  resolve: { alias },
  test: { name, root, include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});

export default defineConfig({
  test: {
    projects: [
      project('event-store', 'packages/event-store'),
      project('sqlite', 'packages/sqlite'),
      project('lending', 'packages/lending'),
      project('read-models', 'packages/read-models'),
      project('torioki', 'packages/torioki'),
    ],
  },
});

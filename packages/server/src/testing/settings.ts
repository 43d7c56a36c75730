import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for the running test. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** The secrets of the tests' files. */
export const env = {
  KEY_SECRET: 'a secret of at least 32 characters',
  TOKEN: 'token-of-the-counter',
  FIRST_PASSWORD: 'first-password-1',
};

export const makeFile = (folder: string) => ({
  librarySystem: 'our-library',
  name: 'みほん町立図書館',
  policy: 'hokkaido',
  profile: 'hokkaido',
  sqlite: { folder: join(folder, 'stores') },
  catalogue: join(folder, 'catalogue.db'),
  listen: { port: 0 },
  drainSeconds: 0,
  http: {
    keySecret: { env: 'KEY_SECRET' },
    callers: [{ token: { env: 'TOKEN' }, role: 'general-materials', staff: 'G-01', location: 'main' }],
  },
  firstStaff: { staff: 'G-01', name: '見本 花子', location: 'main', password: { env: 'FIRST_PASSWORD' } },
});

/** Writes the content of a library's file, and returns its path. */
export const writeFile = (folder: string, content: unknown): string => {
  const path = join(folder, 'library.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

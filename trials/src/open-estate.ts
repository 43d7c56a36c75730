import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findLastCursor, orThrow } from '@torioki/event-store';
import { findFreePort, startTestServer } from '@torioki/postgres-test-server';
import { startSmtpServer } from '@torioki/smtp-test-server';
import { hokkaidoProfile } from 'torioki';
import { startCaddy } from './caddy.js';
import { asFollower, callers, followers, tokens } from './callers.js';
import type { Way } from './client.js';
import { follow } from './follow.js';
import { openVisit } from './patron-session.js';
import { startProcess, waitUntilReady, type Post, type ServerProcess } from './processes.js';
import {
  librarySystem,
  openTrialLibrary,
  password,
  policy,
  seed,
  titles,
  writeCatalogue,
  type Crowd,
} from './seed.js';
import type { Borrowing } from './story.js';
import { makeTally } from './tally.js';

interface Places {
  readonly folder: string;
  readonly smtpPort: number;
}

/** Writes the library's file, and returns its path. */
const writeLibraryFile = ({ folder, smtpPort }: Places): string => {
  const path = join(folder, 'library.json');
  const file = {
    librarySystem,
    name: 'みほん町立図書館',
    policy,
    profile: hokkaidoProfile,
    postgres: { connection: { env: 'DATABASE' } },
    catalogue: join(folder, 'catalogue.db'),
    proxies: 1,
    mailer: { host: '127.0.0.1', port: smtpPort, security: 'none' },
    http: { keySecret: { env: 'KEY_SECRET' }, callers },
  };
  writeFileSync(path, JSON.stringify(file));
  return path;
};

/** Finds the ports of two processes for web and of two for work. */
const findPosts = async (): Promise<readonly Post[]> => {
  const posts: Post[] = [];
  for (const role of ['web', 'web', 'work', 'work'] as const)
    posts.push({ role, port: await findFreePort() });
  return posts;
};

/** Logs all patrons in. Each borrows a copy of its own. */
const logInAll = async (
  way: Way,
  patrons: Awaited<ReturnType<typeof seed>>,
): Promise<readonly Borrowing[]> => {
  const borrowings: Borrowing[] = [];
  for (const [index, patron] of patrons.entries()) {
    const visit = openVisit(way);
    await visit.logIn(patron.card, password);
    borrowings.push({ patron, visit, title: titles[index] ?? '' });
  }
  return borrowings;
};

/** Follows a page of each second patron, and two views of each caller for this. */
const followAll = (way: Way, borrowings: readonly Borrowing[]): readonly (() => void)[] => [
  ...borrowings
    .filter((_, index) => index % 2 === 0)
    .map(({ title, visit }) =>
      follow(way, { path: `/live/titles/${title}`, init: { headers: { Cookie: visit.readCookie() } } }),
    ),
  ...followers.flatMap((name) => {
    const headers = { ...asFollower(name), Accept: 'text/event-stream' };
    return [
      follow(way, { path: '/api/views/pullList', init: { method: 'POST', headers } }),
      follow(way, { path: `/api/views/titleQueue?title=${titles[0] ?? ''}`, init: { headers } }),
    ];
  }),
];

/** Two processes for web and two for work, behind Caddy, on a PostgreSQL of their own. */
export const openEstate = async (crowd: Crowd, msPerMail: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-trial-'));
  const database = await startTestServer();
  const patrons = await seed(database.url, crowd);
  await writeCatalogue(join(folder, 'catalogue.db'));
  const smtp = await startSmtpServer({
    message: () => pause(msPerMail, 'accept' as const),
  });
  const file = writeLibraryFile({ folder, smtpPort: smtp.port });
  const env = { ...tokens, DATABASE: database.url, KEY_SECRET: 'a secret of at least 32 characters' };
  const start = (post: Post): ServerProcess => startProcess(file, post, env);
  const posts = await findPosts();
  const processes = posts.map(start);
  for (const one of processes)
    await Promise.race([waitUntilReady(one), one.ended.then(() => Promise.reject(new Error(one.errors())))]);
  const port = await findFreePort();
  const ports = posts.filter(({ role }) => role === 'web').map((post) => post.port);
  const caddy = startCaddy(folder, port, ports);
  const tally = makeTally();
  const way: Way = { origin: `http://127.0.0.1:${port}`, tally };
  await waitUntilReady({ role: 'web', port });
  const borrowings = await logInAll(way, patrons);
  const observed = await openTrialLibrary(database.url);
  const before = orThrow(await findLastCursor(observed.events));
  return {
    ...{ database, smtp, way, tally, borrowings, processes, start, observed, before },
    followAll: () => followAll(way, borrowings),
    close: async () => {
      for (const { child } of processes) child.kill('SIGTERM');
      await Promise.all(processes.map(({ ended }) => ended));
      caddy.kill('SIGTERM');
      await observed.close().catch(() => undefined);
      await smtp.close();
      database.remove();
      rmSync(folder, { recursive: true });
    },
  };
};

export type Estate = Awaited<ReturnType<typeof openEstate>>;

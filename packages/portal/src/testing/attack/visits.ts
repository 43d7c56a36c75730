import Database from 'better-sqlite3';
import { printLine, printLoad, printTimes } from './figures.js';

const probes = 200;
const atOnce = 8;

/** The number of rows in the store of sessions. Keys of cookies are not counted. */
const countRows = (file: string): number => {
  const database = new Database(file, { readonly: true });
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const rows = count('visit') + count('patron_order');
  database.close();
  return rows;
};

export const openAnonymousVisits = async (
  { origin, sessions }: { readonly origin: string; readonly sessions: string },
  visits: number,
): Promise<void> => {
  const visit = async (): Promise<number> => {
    const since = performance.now();
    await (await fetch(`${origin}/login`)).arrayBuffer();
    return performance.now() - since;
  };
  const probe = async (when: string) => {
    const times: number[] = [];
    for (let time = 0; time < probes; time += 1) times.push(await visit());
    printTimes(`  GET /login ${when}`, times, { share: 0.99, limit: 10 });
  };
  await printLoad(`${visits} anonymous visits begin`);
  const before = countRows(sessions);
  await probe('before them');
  let left = visits;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (; left > 0; left -= 1) await visit();
    }),
  );
  printLine(`  ${Math.round(visits / ((performance.now() - begun) / 1000))} visits a second`);
  await probe('after them');
  printLine(`  rows stored by them: ${countRows(sessions) - before}`);
  await printLoad('  at the end');
};

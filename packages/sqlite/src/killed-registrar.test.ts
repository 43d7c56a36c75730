import { randomInt } from 'node:crypto';
import { answered, everyCommand } from '@torioki/patrons/contract';
import { runs } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openedRegistry } from './testing/opened-registry.js';
import { scratchFile } from './testing/scratch-file.js';
import { startWorker } from './testing/worker.js';

interface Sent {
  readonly verb: string;
  readonly request: object;
  /** What was answered, if the registrar lived to see it. */
  done?: unknown;
}

const mostLines = 120;

/** Kills a registrar after it has printed some lines; what it sent. */
const killedRegistrar = async (file: string): Promise<readonly Sent[]> => {
  const worker = startWorker('registrar', [file]);
  const sent: Sent[] = [];
  let left = randomInt(0, mostLines);
  for await (const line of worker.lines) {
    const [, verb, request] = /^sends (\w+) (.*)$/.exec(line) ?? [];
    const last = sent.at(-1);
    if (verb) sent.push({ verb, request: JSON.parse(request ?? '') as object });
    else if (last) last.done = JSON.parse(line.replace(/^done /, '')) as unknown;
    if (left === 0) worker.child.kill('SIGKILL');
    left -= 1;
  }
  expect(await worker.ended).toBe('SIGKILL');
  return sent;
};

const count = (db: Database.Database, sql: string) => db.prepare(sql).pluck().get();

describe('a registrar killed at any moment', () => {
  const kills = runs(10, 100);

  it('loses nothing answered and does nothing by halves or twice', { timeout: 300_000 }, async () => {
    const file = scratchFile();
    const sent: Sent[] = [];
    for (let kill = 1; kill <= kills; kill += 1) sent.push(...(await killedRegistrar(file)));
    const registry = await openedRegistry(file);

    const unanswered = sent.filter((one) => !('done' in one));
    const pendingBefore = (await answered(registry.pendingEvents())).length;
    for (const { verb, request, done } of sent) {
      const again = await answered(
        everyCommand.find(({ name }) => name === verb)?.sent(registry, request) ??
          expect.fail(`${verb} is unknown`),
      );
      if (done !== undefined) expect(again ?? null).toEqual(done);
    }

    const db = new Database(file, { readonly: true });
    const numberOf = (verb: string) => sent.filter((one) => one.verb === verb).length;
    expect(count(db, 'PRAGMA integrity_check')).toBe('ok');
    for (const table of ['patron', 'card', 'borrower'])
      expect(count(db, `SELECT count(*) FROM ${table}`)).toBe(numberOf('registerPatron'));
    expect(count(db, 'SELECT count(*) FROM command')).toBe(sent.length);
    const withEvents = sent.length - numberOf('addToCart');
    expect(count(db, 'SELECT count(*) FROM event')).toBe(withEvents);
    expect(count(db, "SELECT sum(json_array_length(document, '$.cart')) FROM patron")).toBe(
      numberOf('addToCart'),
    );
    db.close();
    console.info(
      `${kills} kills: ${sent.length} commands sent, ${unanswered.length} of them unanswered; ` +
        `${pendingBefore} of ${withEvents} events found pending`,
    );
  });
});

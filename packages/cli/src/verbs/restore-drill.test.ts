import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyPeople, openSqlitePeopleSnapshot } from '@torioki/sqlite';
import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeScratchFolder } from '../testing/history-file.js';
import { openLibraryInUse } from '../testing/library-in-use.js';
import { runCommand } from '../testing/run-command.js';

/** A library with some reservations, and its backup. */
const backedUp = async () => {
  const library = await openLibraryInUse();
  for (let time = 0; time < 5; time += 1) await library.reserve();
  const backup = join(library.folder, 'backup');
  expect(await backUp(library, backup)).toMatchObject({ status: 0, err: '' });
  return { ...library, backup };
};

const backUp = ({ file, people }: { readonly file: string; readonly people: string }, folder: string) =>
  runCommand(['backup', file, folder, '--people', people]);

const drill = (folder: string, ...more: readonly string[]) =>
  runCommand(['restore-drill', folder, '--lang', 'en', ...more]);

/** Returns random numbers below a limit, always the same ones for a seed. */
const makeDice = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (state * 16_807) % (2 ** 31 - 1);
    return state % limit;
  };
};

const flipBit = (bytes: Buffer, byte: number, bit: number): Buffer =>
  Buffer.from(bytes.map((value, index) => (index === byte ? value ^ (1 << bit) : value)));

interface Findings {
  readonly steps: readonly {
    readonly step: string;
    readonly ms: number;
    readonly count: number;
    readonly findings: readonly {
      readonly reason: string;
      readonly file?: string;
      readonly fromByte?: number;
      readonly upToByte?: number;
    }[];
  }[];
}

const drillToJson = async (folder: string) => {
  const { status, out } = await drill(folder, '--json');
  const { steps } = JSON.parse(out) as Findings;
  return { status, steps, findings: steps.flatMap(({ findings }) => findings) };
};

describe('torioki restore-drill', () => {
  it('restores a backup, prints each step with its duration, and changes nothing', async () => {
    const { backup } = await backedUp();
    const before = readdirSync(backup).map((name) => readFileSync(join(backup, name)));
    const { status, out, err } = await drill(backup);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const lines = out.split('\n').slice(-9);
    expect(lines.map((line) => line.replace(/\d+\.\d s/, '1.0 s').trim())).toEqual([
      '1.0 s  compared 2 files with the note',
      expect.stringMatching(/^1.0 s {2}verified the chain of \d+ events and the noted head$/),
      expect.stringMatching(/^1.0 s {2}decided the last \d+ commands again$/),
      '1.0 s  opened the library, and built its views',
      expect.stringMatching(/^1.0 s {2}opened \d\d views$/),
      '1.0 s  compared the history with the registry',
      'Total: 1.0 s',
      'The library can be restored from this backup.',
      '',
    ]);
    expect(readdirSync(backup).map((name) => readFileSync(join(backup, name)))).toEqual(before);
    const { steps } = await drillToJson(backup);
    for (const { count } of steps) expect(count).toBeGreaterThan(0);
  });

  it('leaves no file of the patrons behind', async () => {
    const { backup } = await backedUp();
    const folder = mkdtempSync(join(makeScratchFolder(), 'temporary-'));
    vi.stubEnv('TMPDIR', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await drill(backup)).toMatchObject({ status: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('finds one changed bit, and names the file and the part of it', async () => {
    const { backup } = await backedUp();
    const [seed, runs] = [Date.now() % 2 ** 31, chooseRuns(5, 50)];
    const below = makeDice(seed);
    for (const name of readdirSync(backup))
      for (let run = 0; run < runs; run += 1) {
        const whole = readFileSync(join(backup, name));
        const [byte, bit] = [below(whole.length), below(8)];
        writeFileSync(join(backup, name), flipBit(whole, byte, bit));
        const { status, findings } = await drillToJson(backup);
        const [{ file, fromByte = 0, upToByte = byte } = {}] = findings;
        const isInPart = fromByte <= byte && byte <= upToByte;
        const context = `seed ${seed}: bit ${bit} of byte ${byte} of ${name}`;
        expect({ status, file, isInPart }, context).toEqual({ status: 1, file: name, isInPart: true });
        writeFileSync(join(backup, name), whole);
      }
    console.info(`seed ${seed}`);
  });

  it('names the position of a changed event', async () => {
    const { backup } = await backedUp();
    const db = new Database(join(backup, 'history.db'));
    db.exec("UPDATE event SET data = replace(data, 'circulating', 'reference') WHERE position = 30");
    db.close();
    const { status, out } = await drill(backup);
    expect(status).toBe(1);
    expect(out).toContain(
      'history.db is not the file that was backed up: it differs between byte 0 and byte',
    );
    expect(out).toMatch(/✗ .*position 30/);
    expect(out).toContain('This backup has the faults above.');
  });

  it("reports yesterday's registry beside today's history", async () => {
    const library = await openLibraryInUse();
    await library.reserve();
    const [yesterday, today] = ['yesterday', 'today'].map((name) => join(library.folder, name)) as [
      string,
      string,
    ];
    expect(await backUp(library, yesterday)).toMatchObject({ status: 0 });
    await library.reserve();
    await library.reserve();
    expect(await backUp(library, today)).toMatchObject({ status: 0 });
    copyFileSync(join(yesterday, 'people.db'), join(today, 'people.db'));
    const { status, out } = await drill(today);
    expect(status).toBe(1);
    expect(out).toContain('people.db is not the file that was backed up');
    expect(out).toContain('The registry has no patron for 2 pseudonyms with open loans or reservations.');
  });

  it("reports yesterday's registry even if it was backed up with today's history", async () => {
    const library = await openLibraryInUse();
    await library.reserve();
    const people = join(library.folder, 'yesterday.db');
    const { librarySystem } = library;
    const { snapshot } = orThrow(await openSqlitePeopleSnapshot({ file: library.people, librarySystem }));
    orThrow(await copyPeople({ librarySystem, from: snapshot, to: people }));
    await snapshot.close();
    await library.reserve();
    const backup = join(library.folder, 'backup');
    expect(await backUp({ ...library, people }, backup)).toMatchObject({ status: 0 });
    const { status, findings } = await drillToJson(backup);
    expect(status).toBe(1);
    expect(findings).toMatchObject([{ file: 'people.db' }]);
    expect(findings[0]?.reason).toContain('no patron for 1');
  });

  it('finds nothing in a backup of a library that was in use', async () => {
    const library = await openLibraryInUse();
    const over = new AbortController();
    const writing = (async () => {
      while (!over.signal.aborted) await library.reserve();
    })();
    const backup = join(library.folder, 'backup');
    const { status } = await backUp(library, backup);
    over.abort();
    await writing;
    expect(status).toBe(0);
    expect(await drillToJson(backup)).toMatchObject({ status: 0, findings: [] });
  });

  it('refuses a folder without a complete backup', async () => {
    const { status, out, err } = await drill(makeScratchFolder());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('has no complete backup (backup.json is missing)');
  });
});

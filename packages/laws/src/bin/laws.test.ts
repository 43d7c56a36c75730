import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { guideSystem } from '../system/guide-system.js';
import { completeDeclaration } from '../system/complete-declaration.js';
import { createWorld } from '../worlds/library.js';
import { exitStatusOf } from './commands.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-laws-'));
afterAll(() => rmSync(folder, { recursive: true }));

const stories = join(folder, 'found', 'stories');

const built = join(import.meta.dirname, '../../dist');
const driver = ['--', process.execPath, join(built, 'testing/naive.worker.js')];

const laws = async (...args: readonly string[]) => {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    }),
  );
  const status = await exitStatusOf(args);
  for (const spy of spies) spy.mockRestore();
  return { ...written, status };
};

/** Checks with a seed that soon finds the race, in few orders. */
const checkedRace = (...more: readonly string[]) =>
  laws(...'check --orders 1 --rounds 40 --seed 11'.split(' '), ...more, ...driver);

describe('laws check', () => {
  it('prints the broken law, writes its story, exits with 1, and replays the story', async () => {
    const checked = await checkedRace('--stories', stories);
    expect(checked.stdout).toContain('at-once: Concurrent orders');
    expect(checked.status).toBe(1);
    const replayed = await laws('replay', join(stories, 'at-once.json'), '--language', 'ja', ...driver);
    expect(replayed.stdout).toContain('同時に出された申込みも');
    expect(replayed.status).toBe(1);
  });

  it('does not report a known difference again, and exits with 0', async () => {
    const story: unknown = JSON.parse(readFileSync(join(stories, 'at-once.json'), 'utf8'));
    const differences = join(folder, 'laws.known.json');
    writeFileSync(differences, JSON.stringify([{ story, reason: 'no locks yet', since: '2021-04-01' }]));
    const checked = await checkedRace('--known', differences);
    expect(checked.stdout).toMatch(/at-once +known/);
    expect(checked.status).toBe(0);
  });
});

describe('laws judge', () => {
  const first = JSON.stringify({
    'torioki-laws': 1,
    declares: { name: 'a log', clock: 'set' },
    world: createWorld(completeDeclaration(guideSystem.declares)),
    from: '2021-04-03T10:00',
  });
  const lent = (who: string) =>
    JSON.stringify({
      order: {
        is: 'pickUp',
        who,
        copy: 'BOOK1-1',
        at: '道立図書館',
        cards: { prefectural: true, branch: true },
      },
      answer: { is: 'accepted', facts: [{ copy: 'BOOK1-1', is: 'due', on: '2021-04-17' }] },
    });
  const judged = (...lines: readonly string[]) => {
    const file = join(folder, 'trace.jsonl');
    writeFileSync(file, lines.join('\n'));
    return laws('judge', file);
  };

  it('reports nothing for a log that keeps the laws', async () => {
    const { stdout, status } = await judged(first, lent('佐藤'));
    expect(stdout).toBe('1 orders, 0 violations of laws.\n');
    expect(status).toBe(0);
  });

  it('prints the laws that a log breaks, without any system', async () => {
    const { stdout, status } = await judged(first, lent('佐藤'), lent('高橋'));
    expect(stdout).toContain('one-copy: A copy is kept for one person');
    expect(stdout).toContain('佐藤 has BOOK1-1 at home. However, it was accepted.');
    expect(status).toBe(1);
  });

  it('names the wrong line', async () => {
    expect((await judged(first, '{"order":{"is":"nightly"},"answer":{"is":"yes"}}')).stderr).toContain(
      'Line 2 of the trace cannot be read: answer is {"is":"yes"}, where ‘is’ must be one of accepted, refused,',
    );
    expect((await judged(first, 'yes')).stderr).toContain('Line 2 of the trace is not a JSON object');
    expect((await judged('{}')).status).toBe(2);
  });

  it.each([
    ['{"now":"2021-02-31T10:00"}', 'now is "2021-02-31T10:00", not an hour like 2021-04-03T10:00.'],
    ['{"now":"2021-04-03T24:00"}', 'now is "2021-04-03T24:00", not an hour like 2021-04-03T10:00.'],
    ['{"quietSince":"2021-02-29T10:00"}', 'quietSince is "2021-02-29T10:00", not an hour like'],
    [
      '{"order":{"is":"close","from":"2021-02-31","until":"2021-03-02","dueOn":"2021-03-03"},"answer":{"is":"accepted","facts":[]}}',
      'order.from is "2021-02-31", not a day like 2021-04-03.',
    ],
    [
      '{"order":{"is":"nightly"},"answer":{"is":"accepted","facts":[{"copy":"BOOK1-1","is":"due","on":"2021-13-01"}]}}',
      'answer.facts.on is "2021-13-01", not a day like 2021-04-03.',
    ],
    [
      '{"question":{"is":"loans","who":"佐藤","as":"佐藤"},"lines":[{"copy":"BOOK1-1","due":"2021-02-31"}]}',
      'lines.due is "2021-02-31", not a day like 2021-04-03.',
    ],
    ['{"question":{"is":"queue","title":"BOOK1"},"lines":"unsupported"}', 'lines is "unsupported"'],
    [
      '{"when":"2021-04-03T10:00"}',
      'which must have one of these fields: question, order, again, together, now, restarted, quietSince.',
    ],
  ])('refuses %s, and names its fault', async (line, message) => {
    const { stderr, status } = await judged(first, line);
    expect(stderr).toContain(`Line 2 of the trace cannot be read: `);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it('refuses a world with an impossible day', async () => {
    const wrong = first.replace(/"closed":\["\d{4}-\d\d-\d\d"/, '"closed":["2021-02-31"');
    expect((await judged(wrong)).stderr).toContain(
      'Line 1 of the trace cannot be read: world.closed is "2021-02-31"',
    );
    expect((await judged(first.replace('2021-04-03T10:00', '2021-04-31T10:00'))).stderr).toContain(
      'from is "2021-04-31T10:00"',
    );
  });
});

it.each([
  [['check'], 'The driver is missing. Name it after --'],
  [['check', '--orders', 'many', ...driver], '--orders is many. It must be a number.'],
  [['check', '--drivers', '0', ...driver], '--drivers is 0. It must be at least 1.'],
  [['check', '--drivers', '2', '--http', 'http://127.0.0.1:1'], '--drivers does not work with --http'],
  [['check', '--kills', '--http', 'http://127.0.0.1:1'], '--kills does not work with --http'],
  [['check', '--drivers', '2', ...driver], 'Several drivers cannot share this system.'],
  [['check', '--', '/no/such/driver'], 'did not start'],
  [['replay', '/no/such/story.json', ...driver], 'no such file'],
])('prints the mistake in %s, and exits with 2', async (args, message) => {
  const { status, stderr } = await laws(...args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

it('prints its usage when run as a program', () => {
  const { stdout, status } = spawnSync(process.execPath, [join(built, 'bin/laws.js')], { encoding: 'utf8' });
  expect(stdout).toContain('laws check [options] -- <driver>');
  expect(status).toBe(2);
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMemoryEventStore, storeError, orThrow } from '@torioki/event-store';
import type { EventStore, Position, ReadOptions, StoredEvent } from '@torioki/event-store';
import { positionOf } from '@torioki/event-store/adapter';
import { unwrapAnswer, chooseRuns } from '@torioki/event-store/contract';
import { lendingEventCodec, type LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import { makeCopyAdded, copyId, titleId } from '@torioki/lending/samples';
import { simulate } from '@torioki/simulation';
import { openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { plant, type PlantedEvent } from '../testing/planted/index.js';
import { simulateHistory } from '../testing/simulate-history.js';
import { explainDecision } from '../explain/explain-decision.js';
import { createAnswerRenderer } from '../words/answer-renderer.js';
import { summarizeFindings } from './summarize-findings.js';
import { audit } from './audit.js';
import type { Finding } from './finding.js';
import { renderFinding } from './render-finding.js';

const named = (finding: Finding): string => {
  if (finding.check === 'decided-again') return `${finding.check} ${finding.outcome.is}`;
  return finding.check === 'rules' ? `${finding.check} ${finding.law}` : finding.check;
};

const found = (findings: readonly Finding[]) => {
  const all = new Map<number | null, string[]>();
  for (const one of findings) all.set(one.position, [...(all.get(one.position) ?? []), named(one)]);
  return [...all].map(([position, finds]) => ({ position, finds: finds.toSorted() }));
};

interface Histories {
  readonly clean: EventStore;
  readonly short: EventStore;
  readonly wrong: EventStore;
  readonly planted: readonly PlantedEvent[];
  /** The findings of an audit of `wrong`. */
  readonly findings: readonly Finding[];
}

let simulated: Histories;

beforeAll(async () => {
  const clean = await simulateHistory({ seed: 7, days: 110 });
  const short = await simulateHistory({ seed: 9, days: 40, patrons: 12 });
  const wrong = await simulateHistory({ seed: 8, days: 40 });
  const planted = await plant(wrong);
  simulated = { clean, short, wrong, planted, findings: orThrow(await audit(wrong)).findings };
});

describe('an audit', () => {
  it('finds nothing in a history decided by the rules', async () => {
    const { findings, totals, releases } = orThrow(await audit(simulated.clean));
    expect(findings).toEqual([]);
    const [{ commands, same } = { commands: 0, same: -1 }] = releases;
    expect(same).toBe(commands);
    expect(commands).toBeGreaterThan(500);
    expect(totals.find(({ situation }) => situation === 'on-loan')?.out).toBeGreaterThan(0);
  });

  it('names each event that bypassed the decider, with its position, and no other', () => {
    expect(simulated.planted).toHaveLength(20);
    expect(found(simulated.findings)).toEqual(
      simulated.planted.map((one) => ({ ...one, finds: one.finds.toSorted() })),
    );
  });

  /** The days of a large library. It takes minutes, so it is audited only with full counts. */
  const large = chooseRuns(0, 365);

  it.skipIf(large === 0)(
    'names the same events in a year of a large library',
    { timeout: 7_200_000 },
    async () => {
      const from = addDays('2021-07-01' as LocalDate, -large);
      const sizes = { patrons: 5_500, titles: 18_000, places: 12 };
      const folder = mkdtempSync(join(tmpdir(), 'torioki-year-'));
      const file = join(folder, 'library.db');
      const { events: year } = orThrow(
        await simulate({ seed: 11, from, days: large, ...sizes }, (opening) =>
          openSqliteEventStore({ ...opening, file }),
        ),
      );
      onTestFinished(async () => {
        await year.close();
        rmSync(folder, { recursive: true });
      });
      const planted = await plant(year);
      const { findings, totals } = orThrow(await audit(year));
      const lent = totals.filter(({ situation }) => situation === 'on-loan');
      expect(lent.reduce((sum, total) => sum + total.in, 0)).toBeGreaterThan(100_000);
      expect(found(findings)).toEqual(planted.map((one) => ({ ...one, finds: one.finds.toSorted() })));
    },
  );

  it('finds the same about a decision as its explanation', async () => {
    const decided = simulated.findings.filter(
      ({ check }) => check === 'decided-again' || check === 'overlooked',
    );
    expect(decided.length).toBeGreaterThan(3);
    for (const one of decided)
      expect(orThrow(await explainDecision(simulated.wrong, one.position ?? 0)).findings).toEqual([one]);
  });

  it('describes an overlooked event, not only its position', async () => {
    const overlooked = simulated.findings.filter(({ check }) => check === 'overlooked');
    const { summaries } = orThrow(await summarizeFindings(simulated.wrong, overlooked));
    const zone = 'Asia/Tokyo' as const;
    const called = { borrower: () => '利用者1', staff: () => undefined, place: () => undefined };
    const telling = createAnswerRenderer({ language: 'ja', zone, called });
    for (const one of overlooked)
      expect(renderFinding(one, telling, summaries)).toMatch(
        /^位置\d+（予約された、利用者1、本 T-\d+、予約 [\w-]+）を見落とした$/,
      );
    expect(overlooked).toHaveLength(1);
  });

  it('ends at the given position', async () => {
    const [first = { position: 0 }] = simulated.planted;
    const { findings, upTo } = orThrow(await audit(simulated.wrong, { upTo: first.position - 1 }));
    expect(findings).toEqual([]);
    expect(upTo.position).toBe(first.position - 1);
  });

  it('lists expected events without a command separately', async () => {
    const [{ position } = { position: 0 }] = simulated.planted;
    const expected = [{ from: position, upTo: position, reason: 'a gift' }];
    const { findings } = orThrow(await audit(simulated.wrong, { upTo: position, expected }));
    expect(findings).toEqual([]);
  });

  it('names an event changed in the book', async () => {
    const changed: EventStore = {
      ...simulated.short,
      records: async (options) =>
        E.map((events: readonly StoredEvent[]) =>
          events.map((event) =>
            event.position === 100 ? { ...event, metadata: { ...event.metadata, x: 1 } } : event,
          ),
        )(await simulated.short.records(options)),
    };
    expect(orThrow(await audit(changed)).findings).toMatchObject([
      { check: 'book', position: 100, is: 'chain-broken' },
    ]);
  });

  describe('with an unreadable event', () => {
    const isWithin = (position: Position, { after = 0, upTo = Infinity }: ReadOptions = {}) =>
      positionOf(after) < position && position <= positionOf(upTo);
    /** A store with an event that is not JSON. */
    const withUnreadable = (store: EventStore, position: Position): EventStore => {
      const fault = E.left(storeError('chain-broken', { position, reason: 'its content is not JSON' }));
      return {
        ...store,
        read: async (query, options) => {
          const slice = await store.read(query, options);
          return E.isRight(slice) && slice.right.events.some((one) => one.position === position)
            ? fault
            : slice;
        },
        records: async (options) => {
          const page = await store.records(options);
          const isThere = E.isRight(page) && page.right.some((one) => one.position === position);
          return isThere || (options?.limit === undefined && isWithin(position, options)) ? fault : page;
        },
      };
    };
    const positionsOf = (type: string, events: readonly StoredEvent[]) =>
      events.flatMap((event) => (event.type === type ? [event.position] : []));

    it.each(['PolicyPublished', 'CopyAdded', 'Reserved', 'PickedUp'])(
      'it is a finding of the book, and the rest is audited: %s',
      async (type) => {
        const { short: store } = simulated;
        const positions = positionsOf(type, await unwrapAnswer(store.records()));
        for (const position of [positions[0] ?? 0, ...positions.slice(-1)]) {
          const { findings, unaudited, totals, releases } = orThrow(
            await audit(withUnreadable(store, position)),
          );
          expect(findings).toMatchObject([{ check: 'book', position, is: 'chain-broken' }]);
          expect(unaudited.from).toBe(position);
          expect(totals).toEqual([]);
          const [{ commands, same } = { commands: 0, same: 0 }] = releases;
          const notDecided = unaudited.commands.reduce((sum, { from, upTo }) => sum + upTo - from + 1, 0);
          expect(commands - same).toBeLessThanOrEqual(notDecided);
        }
      },
    );

    it('events that bypassed the decider are found after it, except for rules and totals', async () => {
      const [unread = 0] = positionsOf('CopyAdded', await unwrapAnswer(simulated.wrong.records()));
      const { findings } = orThrow(await audit(withUnreadable(simulated.wrong, unread)));
      const later = ['explained', 'decided-again', 'overlooked'];
      expect(found(findings.slice(1))).toEqual(
        simulated.planted.flatMap((one) => {
          const finds = one.finds.filter((find) => later.some((check) => find.startsWith(check)));
          return finds.length > 0 ? [{ ...one, finds }] : [];
        }),
      );
    });
  });

  it('detects a cut tail by a noted head', async () => {
    const heads = [{ position: 1_000_000, hash: 'a'.repeat(64) }];
    expect(orThrow(await audit(simulated.short, { heads })).findings).toMatchObject([
      { check: 'book', position: 1_000_000, is: 'cut-tail' },
    ]);
  });

  it('reports the release that decided', async () => {
    const store = inMemoryEventStore({ librarySystem: 'releases' });
    const records = await unwrapAnswer(simulated.clean.records({ upTo: 20 }));
    for (const { id, type, schemaVersion, tags, data, metadata } of records) {
      const by = 'command' in metadata ? { ...metadata, decidedBy: 'torioki 0.2.0' } : metadata;
      await unwrapAnswer(store.append([{ id, type, schemaVersion, tags, data, metadata: by }]));
    }
    const { releases } = orThrow(await audit(store));
    expect(releases).toMatchObject([{ decidedBy: 'torioki 0.2.0' }]);
  });
});

describe('the notes of an audit', () => {
  const noted = async (...times: readonly (readonly [at: string, recordedAt: string])[]) => {
    let now = new Date(0);
    const store = inMemoryEventStore({ librarySystem: 'notes', clock: () => now });
    for (const [index, [at, recordedAt]] of times.entries()) {
      now = new Date(recordedAt);
      const { data, ...event } = lendingEventCodec.encode(makeCopyAdded(copyId(index), titleId(index)));
      await unwrapAnswer(store.append([{ ...event, data: { ...data, at }, id: randomUUID(), metadata: {} }]));
    }
    return orThrow(await audit(store)).notes;
  };
  const ten = '2021-04-06T10:00:00.000Z';

  it('list events with a time after their recording', async () => {
    const notes = await noted([ten, ten], ['2021-04-06T10:00:00.001Z', ten]);
    expect(notes).toEqual({ happenedLater: [{ from: 2, upTo: 2 }], recordedLate: [], heldUp: [] });
  });

  it('list events recorded more than a day later, in runs', async () => {
    const notes = await noted(
      [ten, '2021-04-07T10:00:00.000Z'],
      [ten, '2021-04-07T10:00:00.001Z'],
      [ten, '2021-04-07T10:00:00.002Z'],
    );
    expect(notes.recordedLate).toEqual([{ from: 2, upTo: 3 }]);
  });

  it('list events recorded at the time of a clock that had run ahead', async () => {
    const ahead = '2021-04-06T12:00:00.000Z';
    const notes = await noted(
      [ahead, ahead],
      ['2021-04-06T11:00:00.000Z', '2021-04-06T11:00:00.000Z'],
      [ahead, ahead],
    );
    expect(notes.heldUp).toEqual([{ from: 2, upTo: 2 }]);
  });
});

import { inMemoryEventStore, recordedCommand } from '@torioki/event-store';
import { answered } from '@torioki/event-store/contract';
import type { DataOf, LocalDate } from '@torioki/lending';
import { commands, dateOf, groupId, story, tokyo } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { explainDecision } from '../explain/explain-decision.js';
import { explanations } from '../explain/told.js';
import { planting } from '../testing/planted/planting.js';
import { tellingBy } from '../words/telling.js';
import { audit } from './audit.js';

const twelve = Array.from('abcdefghijkl').reduce(
  (before, title, index) => before.takeOverReservation(100 + index, 1, title),
  story.openTakeOver().takeOverCopy('m-1').takeOverCopy('n-1', { is: 'missing' }),
);

/** Migrated reservations and loans that break rules, and this system's decisions after them. */
const told = twelve
  .takeOverReservation(2, 2, 'm')
  .but({ group: groupId(1), turnCame: true })
  .takeOverReadingOrder(2, 1, [2, 1])
  .reserve(3, [3, 'a', 'hq'])
  .takeOverLoan('l-1', 4, 'hq', 4)
  .but({ renewals: 3 })
  .closeTakeOver()
  .secure('a-1')
  .secure('m-1')
  .acceptReturn('l-1', 'hq');

const store = inMemoryEventStore({ librarySystem: 'example' });
await answered(store.copy(await told.recorded()));

describe('an audit of a history with what an old system had decided', () => {
  it('finds nothing wrong with that: the rules begin with what is decided here', async () => {
    const { findings, releases } = await answered(audit(store));
    expect(findings.filter(({ check }) => check !== 'explained')).toEqual([]);
    expect(releases).toMatchObject([{ inherited: 16 }]);
    const [{ commands, same } = { commands: 0, same: -1 }] = releases;
    expect(same).toBe(commands);
  });

  it('finds that a loan was renewed here which the old system had renewed', async () => {
    const renewedThere = story.openTakeOver().takeOverLoan().but({ renewals: 1 }).closeTakeOver();
    const forged = inMemoryEventStore({ librarySystem: 'example' });
    await answered(forged.copy(await renewedThere.recorded()));
    const [taken] = (await answered(forged.read([{ types: ['LoanTakenOver'] }]))).events;
    const { loan, copy, title, borrower } = taken?.data as unknown as DataOf<'LoanTakenOver'>;
    const shown = '2021-04-10 12:00';
    const [from, to] = ['2021-04-15', '2021-04-24'] as unknown as readonly [LocalDate, LocalDate];
    const { forge, planted } = planting(forged);
    await forge(['renew-4'], commands.renew(shown, { loan, borrower, clickedAt: tokyo(shown) }), {
      type: 'Renewed',
      data: { at: tokyo(shown), on: dateOf(shown), loan, copy, title, borrower, from, to },
    });
    const { findings } = await answered(audit(forged));
    const breaches = findings.flatMap((one) =>
      one.check === 'rules' ? [{ position: one.position, finds: [one.law] }] : [],
    );
    expect(breaches).toEqual(planted);
  });

  it('counts what was taken over as opening stock', async () => {
    const { totals } = await answered(audit(store));
    expect(totals).toContainEqual(
      expect.objectContaining({ situation: 'waiting', opening: 13, in: 1, out: 3, closing: 11 }),
    );
    expect(totals).toContainEqual(
      expect.objectContaining({ situation: 'on-loan', opening: 1, in: 0, out: 1, closing: 0 }),
    );
  });

  it('says of a decision that it is inherited', async () => {
    const records = await answered(store.records());
    const taken = records.find((one) => recordedCommand(one)?.command.type === 'TakeOverLoan');
    const explained = await answered(explainDecision(store, taken?.position ?? 0));
    const last = (language: 'en' | 'ja') =>
      explanations(
        tellingBy({
          language,
          zone: 'Asia/Tokyo',
          called: { borrower: () => '', staff: () => undefined, place: () => undefined },
        }),
      )
        .decision(explained)
        .at(-1);
    expect(last('en')).toContain('It is inherited: the old system decided it.');
    expect(last('ja')).toContain('旧システムから引き継いだものである。');
  });
});

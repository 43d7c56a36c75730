import { orThrow, inMemoryEventStore, readRecordedCommand } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import type { DataOf } from '@torioki/lending';
import { commands, groupId, makeFact, story, tokyo } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { explainDecision } from '../explain/explain-decision.js';
import { createExplanationRenderer } from '../explain/render-explanation.js';
import { createPlantTools } from '../testing/planted/planting.js';
import { createAnswerRenderer } from '../words/answer-renderer.js';
import { audit } from './audit.js';

const twelve = Array.from('abcdefghijkl').reduce(
  (before, title, index) => before.migrateReservation(100 + index, 1, title),
  story.openMigration().migrateCopy('m-1').migrateCopy('n-1', { is: 'missing' }),
);

/** Migrated reservations and loans that break rules, and this system's decisions after them. */
const history = twelve
  .migrateReservation(2, 2, 'm')
  .withFields({ group: groupId(1), turnCame: true })
  .migrateReadingOrder(2, 1, [2, 1])
  .reserve(3, [3, 'a', 'hq'])
  .migrateLoan('l-1', 4, 'hq', 4)
  .withFields({ renewals: 3 })
  .closeMigration()
  .secure('a-1')
  .secure('m-1')
  .acceptReturn('l-1', 'hq');

const store = inMemoryEventStore({ librarySystem: 'example' });
await unwrapAnswer(store.copy(await history.recorded()));

describe('an audit of a history with decisions of an old system', () => {
  it('finds nothing wrong with them: the rules apply only to decisions made here', async () => {
    const { findings, releases } = orThrow(await audit(store));
    expect(findings.filter(({ check }) => check !== 'explained')).toEqual([]);
    expect(releases).toMatchObject([{ inherited: 16 }]);
    const [{ commands, same } = { commands: 0, same: -1 }] = releases;
    expect(same).toBe(commands);
  });

  it('finds a loan that was renewed here and in the old system', async () => {
    const renewedThere = story.openMigration().migrateLoan().withFields({ renewals: 1 }).closeMigration();
    const forged = inMemoryEventStore({ librarySystem: 'example' });
    await unwrapAnswer(forged.copy(await renewedThere.recorded()));
    const [taken] = (await unwrapAnswer(forged.read([{ types: ['LoanMigrated'] }]))).events;
    const { loan, copy, title, borrower } = taken?.data as unknown as DataOf<'LoanMigrated'>;
    const at = '2021-04-10 12:00';
    const { forge, planted } = createPlantTools(forged);
    await forge(
      ['renew-4'],
      commands.renew(at, { loan, borrower, clickedAt: tokyo(at) }),
      makeFact('Renewed', at, { loan, copy, title, borrower, from: '2021-04-15', to: '2021-04-24' }),
    );
    const { findings } = orThrow(await audit(forged));
    const breaches = findings.flatMap((one) =>
      one.check === 'rules' ? [{ position: one.position, finds: [one.law] }] : [],
    );
    expect(breaches).toEqual(planted);
  });

  it('counts migrated items as opening stock', async () => {
    const { totals } = orThrow(await audit(store));
    expect(totals).toContainEqual(
      expect.objectContaining({ situation: 'waiting', opening: 13, in: 1, out: 3, closing: 11 }),
    );
    expect(totals).toContainEqual(
      expect.objectContaining({ situation: 'on-loan', opening: 1, in: 0, out: 1, closing: 0 }),
    );
  });

  it('marks a decision as inherited', async () => {
    const records = await unwrapAnswer(store.records());
    const taken = records.find((one) => readRecordedCommand(one)?.command.type === 'MigrateLoan');
    const explained = orThrow(await explainDecision(store, taken?.position ?? 0));
    const last = (language: 'en' | 'ja') =>
      createExplanationRenderer(
        createAnswerRenderer({
          language,
          zone: 'Asia/Tokyo',
          called: { borrower: () => '', staff: () => undefined, place: () => undefined },
        }),
      )
        .decision(explained)
        .at(-1);
    expect(last('en')).toContain('It is inherited. The old system decided it.');
    expect(last('ja')).toContain('旧システムから引き継いだものである。');
  });
});

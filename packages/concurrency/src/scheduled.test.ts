import { randomInt } from 'node:crypto';
import type { StoredEvent } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { allDecisions } from '@torioki/lending/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdProperty, type CrowdPropertyOptions } from './crowd/crowd-property.js';
import type { SentCommand } from './crowd/crowd.js';
import { auditStore } from './oracle/findings.js';
import { findWrongAnswers } from './scenarios/play-scenario.js';
import { eventsOfCommand } from './oracle/events-of-command.js';
import { withSqlite } from './desk/scratch-stores.js';
import { unreachableCodes } from './crowd/mistakes.js';
import { startTally } from './crowd/tally.js';
import { mistakes, reachableCodes } from './crowd/mistakes.js';
import { findSerializationFaults } from './oracle/serializable.js';

const expectToldWhatIsRecorded = (history: readonly StoredEvent[], sent: readonly SentCommand[]) => {
  for (const { command, outcomes } of sent) {
    const recorded = eventsOfCommand(command.id, history);
    expect(outcomes.filter(({ is }) => is === 'failed')).toEqual([]);
    expect(outcomes.flatMap((outcome) => findWrongAnswers(outcome, recorded))).toEqual([]);
    expect(outcomes.some(({ is }) => is === 'accepted')).toBe(recorded.length > 0);
  }
};

describe('a mistake of the crowd', () => {
  it.each(reachableCodes)('is refused with %s', (code) => {
    expect(
      mistakes,
      `No slip is refused with ${code}. Add its data to crowd/earlier-commands.ts, or a wish one slip away to samples/wishes/rare.ts of lending, or the reason to unreachableCodes in crowd/mistakes.ts.`,
    ).toHaveProperty(code);
  });
});

describe('borrowers and staff who act at the same time', () => {
  const full = 2_000;
  const numRuns = chooseRuns(200, full);
  /**
   * The seed of the search. It is fixed if the counts are reduced, because then not every seed leads to an
   * accepted command of each type.
   */
  const seed = numRuns === full ? randomInt(2 ** 31) : 4;

  it(
    'on SQLite keep every rule in every interleaving, as if the commands came one after the other',
    { timeout: 1_200_000 },
    async () => {
      const tally = startTally();
      /** An audit takes most of the time of a run. */
      let audits = chooseRuns(5, full);
      const check: CrowdPropertyOptions['check'] = async (store, history, sent, begun) => {
        expect(findSerializationFaults(history, begun)).toEqual([]);
        if (audits > 0) expect(await auditStore(store)).toEqual([]);
        audits -= 1;
        expectToldWhatIsRecorded(history, sent);
        tally.count(history, sent);
      };
      await fc.assert(crowdProperty({ withStore: withSqlite, check }), { numRuns, seed });
      console.info(`seed ${seed}\n\n${tally.render()}`);
      const types = allDecisions.map(({ type }) => type);
      expect(
        types.filter((type) => !tally.hasAccepted(type)),
        'These types were never accepted. Write a wish for each in samples/wishes/rare.ts of lending.',
      ).toEqual([]);
      expect(Object.keys(unreachableCodes).filter((code) => tally.hasMet(code))).toEqual([]);
      expect(tally.acceptance()).toBeGreaterThanOrEqual(60);
      expect(tally.most()).toEqual({ open: 10, renewals: 2 });
    },
  );
});

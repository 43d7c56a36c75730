import { chooseRuns } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { alterAggregates } from '../query-items/alter-aggregates.js';
import { playScenario, playWithRivals } from '../scenarios/play-scenario.js';
import { scenarios } from '../scenarios/index.js';
import { findSerializationFaults } from './serializable.js';

const contested = scenarios.filter(({ rival }) => rival.length > 0);

const guardingNothing = alterAggregates((aggregate) => ({ ...aggregate, undoneBy: [] }));

describe('the oracle', () => {
  it('finds no exception if every decision guards its reads', { timeout: 60_000 }, async () => {
    const step = Math.ceil(contested.length / chooseRuns(40, contested.length));
    for (const scenario of contested.filter((_, nth) => nth % step === 0))
      expect(findSerializationFaults((await playWithRivals(scenario)).history)).toEqual([]);
  });

  it('names each command that is not serializable, its position, and its outcome when decided again', async () => {
    const renewedTwice = contested.filter(({ name }) => name === 'it is renewed twice');
    expect(renewedTwice).toHaveLength(1);
    for (const scenario of renewedTwice) {
      const { history } = await playScenario(scenario, { alter: guardingNothing });
      expect(findSerializationFaults(history)).toEqual([
        `Renew at ${history.length}: decided again it gives [{"code":"renewal-limit-reached","limit":1}]`,
      ]);
    }
  });
});

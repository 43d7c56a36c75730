import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { hokkaido, type LocalDate, type LocationId } from '@torioki/lending';
import { story, type Story } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { audit } from '../audit/audit.js';
import { createPublishedRules } from './published-rules.js';

const day = (text: string) => text as LocalDate;
const policyOf = (reservationLimit: number) => ({ ...hokkaido, reservationLimit });

const breaches = async ({ recorded }: Story): Promise<readonly unknown[]> => {
  const store = inMemoryEventStore({ librarySystem: 'example' });
  await unwrapAnswer(store.copy(await recorded()));
  const { findings } = orThrow(await audit(store));
  return findings.filter(({ check }) => check === 'rules' || check === 'decided-again');
};

describe('the rules in force', () => {
  it('are those of the last published policy, if two begin on one day', () => {
    const rules = createPublishedRules();
    const from = day('2021-05-01');
    rules.policy({ at: '2021-04-01T00:00:00.000Z' as never, from, policy: policyOf(5) });
    rules.policy({ at: '2021-04-02T00:00:00.000Z' as never, from, policy: policyOf(7) });
    expect(rules.numbersOn('2021-04-30').limit).toBeNull();
    expect(rules.numbersOn('2021-05-01').limit).toBe(7);
  });

  it('have only the days of the second calendar where one was published twice, also at both ends', () => {
    const rules = createPublishedRules();
    const location = 'HQ' as LocationId;
    const calendar = (from: string, until: string, ...days: readonly string[]) =>
      rules.closedDays({
        ...{ at: '2021-04-01T00:00:00.000Z' as never, location, weekdays: [] as never },
        ...{ from: day(from), until: day(until), days: days.map(day) },
      });
    calendar('2021-04-01', '2021-04-30', '2021-04-05', '2021-04-12', '2021-04-19', '2021-04-30');
    calendar('2021-04-12', '2021-04-19', '2021-04-15');
    expect(rules.closedAt(location)).toEqual(['2021-04-05', '2021-04-15', '2021-04-30']);
  });
});

describe('an audit by the guide finds nothing wrong with', () => {
  it('a hold that ends after the days of its notice, although a later policy allows more', async () => {
    const history = story
      .reach('noticed', 'a-1')
      .at('2021-04-08 10:00')
      .publishPolicy({ holdShelfOpenDays: 20 }, 9);
    const expired = history.at('2021-04-19 00:10').expireHold(1);
    await expired.emits('HoldExpired');
    expect(await breaches(expired)).toEqual([]);
  });

  it('a reservation that ends when the last copy of its title is withdrawn', async () => {
    const ended = story.reach('waiting', 'a-1').withdraw('a-1').declareUnfillable(1);
    await ended.emits('Unfillable');
    expect(await breaches(ended)).toEqual([]);
  });

  it('a copy for the first reservation of an old system, although it was migrated last', async () => {
    const history = story
      .openMigration()
      .migrateReservation(1, 1, 'a')
      .withFields({ since: '2021-03-02T01:00:00.000Z' })
      .migrateReservation(2, 2, 'a')
      .withFields({ since: '2021-03-01T01:00:00.000Z' })
      .closeMigration()
      .secure('a-1');
    await history.emits(['Secured', { reservation: 2 }]);
    expect(await breaches(history)).toEqual([]);
  });
});

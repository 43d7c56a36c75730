import { randomUUID } from 'node:crypto';
import { inMemoryEventStore } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import { reservation, rulesInForce } from '@torioki/lending/aggregates';
import {
  makeJourney,
  library as published,
  makeNoticeNotSent,
  headquarters,
  tokyo,
} from '@torioki/lending/samples';
import type { PatronKey, Person } from '@torioki/patrons';
import type { NoticeToSend, RulesAt } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { record } from '../testing/evening.js';
import { findUnsentWithNewAddress, type UnsentNotice } from './new-addresses.js';

const fold = (events: readonly LendingEvent[]) =>
  events.reduce((before, event) => reservation.evolve(before, event as never), reservation.initial);

const now: RulesAt = {
  at: tokyo('2021-04-08 20:00'),
  zone: 'Asia/Tokyo',
  today: '2021-04-08' as RulesAt['today'],
  rules: published.reduce((rules, event) => rulesInForce.evolve(rules, event as never), rulesInForce.initial),
};

it('looks up thousands of patrons in calls of at most 1,000, with one read of the history for each', async () => {
  const { waiting, ready } = makeJourney(1, headquarters);
  const bounced = makeNoticeNotSent('2021-04-07 20:00', ready, 'bounced');
  const held = fold([waiting, ready, bounced]) as NoticeToSend['held'];
  const unsent = Array.from({ length: 2_500 }, () => ({
    one: { held },
    patron: randomUUID(),
  })) as unknown as UnsentNotice[];
  const events = inMemoryEventStore({ librarySystem: 'addresses-given-test' });
  const repaired = unsent.filter((_, index) => index % 500 === 0);
  const changed = repaired.map(({ patron }) => ({
    type: 'MailAddressSet',
    data: { at: tokyo('2021-04-08 09:00'), patron },
  }));
  await record(events, ...(changed as LendingEvent[]));
  const [calls, reads]: [number[], number[]] = [[], []];
  const find = (patrons: readonly string[]) => {
    calls.push(patrons.length);
    return Promise.resolve(
      E.right(new Map(patrons.map((key) => [key, { mailAddress: 'a@example.jp' } as Person]))),
    );
  };
  const parts = {
    directory: {
      find,
      findByCard: () => Promise.resolve(E.right(null)),
      search: () => Promise.resolve(E.right([])),
    },
    events: {
      ...events,
      read: (...given: Parameters<typeof events.read>) => {
        reads.push(given.length);
        return events.read(...given);
      },
    },
  };
  const steps = findUnsentWithNewAddress(parts, unsent, now);
  const { value } = await steps.next();
  expect((value as readonly UnsentNotice[]).map(({ patron }): PatronKey => patron)).toEqual(
    repaired.map(({ patron }) => patron),
  );
  expect(calls).toEqual([1_000, 1_000, 500]);
  expect(reads).toHaveLength(3);
});

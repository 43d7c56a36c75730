import type { JsonObject, StoredEvent } from '@torioki/event-store';
import { gatherOccasions } from './gather-occasions.js';
import { randomNumbers } from './shuffle-persons.js';

const sizes = { persons: 20, occasions: 160, days: 50, places: 2, titles: 60 };

/**
 * The occasions of an invented library: each is one reservation with its loan. Nothing in them depends on the
 * person, except the place.
 */
export const inventOccasions = (seed: number) => {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const id = (): string =>
    [8, 4, 4, 4, 12]
      .map((digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''))
      .join('-');
  const personOf = new Map<string, string>();
  const instant = (day: number): string =>
    new Date(Date.UTC(2021, 3, 1 + day, below(10), below(60), below(60), below(1_000))).toISOString();

  const event = (type: string, day: number, role: string, data: JsonObject): StoredEvent => {
    const at = instant(day);
    const command = { id: id(), at, type, actor: { role } };
    return {
      ...{ id: id(), type, schemaVersion: 1, position: 0, hash: '', recordedAt: at },
      tags: ['borrower', 'title'].map((kind) => `${kind}:${String(data[kind])}`),
      data: { ...data, at, on: at.slice(0, 10) },
      metadata: { command },
    };
  };

  const loanOf = (): readonly StoredEvent[] => {
    const person = below(sizes.persons);
    const borrower = id();
    personOf.set(borrower, `person ${person}`);
    const place = { location: `B-${person % sizes.places}`, pickupClass: 'branch' };
    const own = { borrower, reservation: id(), title: `T-${below(sizes.titles)}`, ...place };
    const loan = { ...own, loan: id() };
    const [begun, waits, keeps] = [below(sizes.days), 1 + below(9), 1 + below(14)] as const;
    return [
      event('Reserved', begun, 'patron', own),
      event('ReadyNoticeSent', begun + waits, 'mailer', own),
      event('PickedUp', begun + waits + 1, 'branch', loan),
      event('Returned', begun + waits + 1 + keeps, 'branch', loan),
    ];
  };

  const events = Array.from({ length: sizes.occasions }, loanOf).flat();
  return gatherOccasions(events, personOf);
};

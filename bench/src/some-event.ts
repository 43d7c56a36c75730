import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@torioki/event-store';

const types = ['Reserved', 'Secured', 'Shipped', 'PickedUp', 'Renewed', 'Returned'];

/** An event as the library records them: five tags, some ids and dates. */
export const someEvent = (copy: number): NewEvent => {
  const [id, borrower, reservation] = [randomUUID(), randomUUID(), randomUUID()];
  return {
    id,
    type: types[Math.floor(Math.random() * types.length)] ?? 'Reserved',
    schemaVersion: 1,
    tags: [
      `copy:${copy}`,
      `title:${copy >> 2}`,
      `borrower:${borrower}`,
      `reservation:${reservation}`,
      `command:${id}`,
    ],
    data: { copy, title: copy >> 2, borrower, reservation, pickup: 'branch-3', dueOn: '2026-04-15' },
    metadata: { command: { type: 'Reserve', id, copy, borrower }, decidedAt: copy },
  };
};

const copies = 2_000;

/** Every copy in turn, not in their order, so that boundaries grow alike and neighbours differ. */
export const nextCopy = (): (() => number) => {
  let last = 0;
  return () => (last = (last + 919) % copies);
};

import { describe, it } from 'vitest';
import { groupId, story } from '../../samples/index.js';

const one = story
  .openMigration()
  .migrateReservation(1, 1, 'a')
  .withFields({ group: groupId(1), turnCame: true })
  .migrateReservation(2, 1, 'b')
  .withFields({ group: groupId(1) });

describe('MigrateReadingOrder', () => {
  const order = one.migrateReadingOrder(1, 1, [1, 1], [2, 2]);

  it('migrates the ranks of the reservations of a reading order', () =>
    order.emits(['ReadingOrderSet', { group: groupId(1) }]));

  it('gives the next reservation its turn once the first is secured', () =>
    order.secure('a-1').emits('Secured', ['TurnCame', { reservation: 2 }]));

  it("refuses an unknown order, another borrower's, a rank twice, and a reservation outside the order", async () => {
    const unknown = (group: number) => ({ code: 'group-unknown', group: groupId(group) }) as const;
    await one.migrateReadingOrder(1, 2, [1, 1]).isRefused(unknown(2));
    await one.migrateReadingOrder(2, 1, [1, 1]).isRefused(unknown(1));
    await one.migrateReadingOrder(1, 1, [1, 1], [2, 1]).isRefused({ code: 'duplicate-priority', rank: 1 });
    await one.migrateReadingOrder(1, 1, [3, 1]).isRefused({ code: 'not-in-group', reservation: 3 });
  });
});

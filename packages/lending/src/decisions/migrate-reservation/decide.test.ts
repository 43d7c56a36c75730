import { describe, it } from 'vitest';
import { borrowerId, groupId, story, tokyo, type Story } from '../../samples/index.js';

const open = story.openMigration();
const waiting = open.migrateReservation(1, 1, 'a', 'wkn');
const notice = { noticedOn: '2021-04-02', holdOpenDays: 7 };

describe('MigrateReservation', () => {
  it('migrates a waiting reservation, and puts it before reservations made here', () =>
    story
      .reserve(2, [2, 'a', 'hq'])
      .openMigration()
      .migrateReservation(1, 1, 'a', 'wkn')
      .secure('a-1')
      .emits(['Secured', { reservation: 1 }]));

  it('puts the longer wait first, then the smaller rank, in any order of migration', async () => {
    const march = (n: number, day: number, rank: number) => (before: Story) =>
      before.migrateReservation(n, n, 'a').withFields({ since: tokyo(`2021-03-0${day} 10:00`), rank });
    const rows = [march(1, 1, 2), march(2, 1, 3), march(3, 2, 1)];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ])
      await order
        .reduce((before, index) => rows[index]?.(before) ?? before, open)
        .secure('a-1')
        .emits(['Secured', { reservation: 1 }]);
  });

  it('leaves a copy to the borrower who got it meanwhile', () =>
    story
      .reserve(2, [2, 'a', 'hq'])
      .openMigration()
      .secure('a-1')
      .migrateReservation(1, 1, 'a')
      .recordNotice(2)
      .emits(['ReadyNoticeSent', { reservation: 2 }]));

  it('migrates a copy that is set aside, noticed, under way or arrived, and continues from there', async () => {
    const statusAtMigration = (fields: object) =>
      waiting.withFields({ statusAtMigration: { copy: 'a-1', ...fields } });
    await statusAtMigration({ is: 'secured' }).recordNotice(1).emits('ReadyNoticeSent');
    await statusAtMigration({ is: 'noticed', ...notice })
      .at('2021-04-09 10:00')
      .ship(1)
      .emits('Shipped');
    const underWay = { ...notice, on: '2021-04-03' };
    await statusAtMigration({ is: 'shipped', ...underWay })
      .arrive(1, 'wkn')
      .emits('ArrivedAtBranch');
    await statusAtMigration({ is: 'arrived', ...underWay })
      .pickUp('a-1', 1, 'wkn', 1)
      .emits(['PickedUp', { reservation: 1 }]);
  });

  it('migrates more reservations than the policy allows, and counts them afterwards', async () => {
    const twelve = Array.from('abcdefghijkl').reduce(
      (before, title, index) => before.migrateReservation(100 + index, 1, title),
      open.migrateCopy('m-1'),
    );
    await twelve.reserve(1, [1, 'm', 'hq']).isRefused({
      code: 'over-reservation-limit',
      limit: 10,
      active: 12,
      requested: 1,
    });
    await waiting.migrateReservation(2, 1, 'a').emits('ReservationMigrated');
  });

  it('holds back a reservation that waits for its turn in a reading order', () =>
    open
      .migrateReservation(1, 1, 'a')
      .withFields({ group: groupId(1) })
      .migrateReservation(2, 2, 'a')
      .withFields({ since: tokyo('2021-03-02 10:00') })
      .secure('a-1')
      .emits(['Secured', { reservation: 2 }]));

  it('refuses a known reservation, a closed pseudonym, an unknown place and an unknown copy', async () => {
    await waiting.migrateReservation(1, 2, 'b').isRefused({ code: 'reservation-known', reservation: 1 });
    await open
      .closeBorrower(1)
      .migrateReservation()
      .isRefused({ code: 'borrower-closed', borrower: borrowerId(1) });
    await open
      .migrateReservation(1, 1, 'a', 'nowhere')
      .isRefused({ code: 'pickup-location-unknown', location: 'OTARU' });
    await waiting
      .withFields({ statusAtMigration: { is: 'secured', copy: 'z-9' } })
      .isRefused({ code: 'copy-unknown', copy: 'z-9' });
  });

  it('refuses a hold that began before the first published closed day', () =>
    open
      .migrateReservation(1, 1, 'a')
      .withFields({
        statusAtMigration: { is: 'noticed', copy: 'a-1', noticedOn: '2020-01-05', holdOpenDays: 7 },
      })
      .isRefused({ code: 'calendar-horizon-exceeded', calendar: 'closed-days', day: '2020-01-06' }));
});

import { inMemoryEventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import type { TitleId } from '@torioki/lending';
import { borrowerId, loanId, places, reservationId, story, tokyo } from '@torioki/lending/samples';
import { document, type ReadModel, type ViewQuery } from '@torioki/projection';
import { describe, expect, it } from 'vitest';
import { patronLoansModel } from './patron-loans/fold.js';
import { patronQueueModel } from './patron-queue/fold.js';
import { branchShipmentsModel } from './branch-shipments/fold.js';
import { waitsOverModel } from './waits-over/fold.js';
import { noticesModel } from './notices/fold.js';
import { projectEvents } from './testing/show-after.js';
import { showQueue } from './title-queue/view.js';

const at = (statusAtMigration: object) => ({
  since: tokyo('2021-03-05 10:00'),
  statusAtMigration: { copy: 'b-1', ...statusAtMigration },
});

const old = story
  .reserve(2, [2, 'a', 'hq'])
  .openMigration()
  .migrateReservation(3, 3, 'a')
  .withFields({ since: tokyo('2021-03-02 10:00') })
  .migrateReservation(1, 1, 'a')
  .migrateReservation(4, 1, 'b', 'wkn')
  .withFields(at({ is: 'arrived', noticedOn: '2021-03-28', holdOpenDays: 7, on: '2021-04-01' }))
  .migrateReservation(5, 1, 'c')
  .withFields({ statusAtMigration: { is: 'secured', copy: 'c-1' } })
  .migrateLoan('d-1', 1, 'hq', 1)
  .withFields({ renewals: 1 })
  .migrateCopy('z-1', { is: 'in-transit-back', from: places.wkn.location });

const store = inMemoryEventStore({ librarySystem: 'example' });
await unwrapAnswer(store.copy(await old.recorded()));
const { position } = (await unwrapAnswer(store.read([]))).upTo;
const documents = await projectEvents(store, position);
const show = async <Shown>(query: ViewQuery<Shown>): Promise<Shown> =>
  (await unwrapAnswer(documents.query(query))).shown;

const of = <Kept>(model: ReadModel<Kept, never>, key: string): Promise<Kept> =>
  show(function* () {
    return yield* document(model, key);
  });

describe('data that is migrated from an old system', () => {
  it('waits before reservations made here, by its old instants', async () => {
    const waiting = await show(showQueue('a' as TitleId, tokyo('2021-04-08 12:00')));
    expect(waiting.map(({ reservation }) => reservation)).toEqual([1, 3, 2].map(reservationId));
    expect(waiting.map(({ since }) => since)).toEqual(
      ['2021-03-01 10:00', '2021-03-02 10:00', '2021-04-03 10:00'].map(tokyo),
    );
  });

  it('appears in the views as it was there', async () => {
    const queue = await of(patronQueueModel, borrowerId(1));
    expect(queue).toMatchObject([
      { title: 'a', progress: { is: 'waiting' } },
      { title: 'b', progress: { is: 'arrived', arrivedOn: '2021-04-01' }, holdOpenDays: 7 },
      { title: 'c', progress: { is: 'secured' } },
    ]);
    expect(await of(noticesModel, reservationId(5))).toMatchObject({ is: 'secured', notices: 0 });
    expect(await of(branchShipmentsModel, 'b-1')).toMatchObject({ is: 'arrived' });
    expect(await of(branchShipmentsModel, 'z-1')).toMatchObject({ is: 'coming-back' });
    expect(await of(patronLoansModel, borrowerId(1))).toMatchObject([
      { lent: { loan: loanId(1), on: '2021-04-01' }, renewal: { times: 1, dueDate: '2021-04-15' } },
    ]);
  });

  it('does not count as the end of a wait here, even if its copy was set aside', async () => {
    const months = ['2021-03', '2021-04'].map((month) => of(waitsOverModel, month));
    expect(await Promise.all(months)).toEqual([{}, {}]);
  });
});

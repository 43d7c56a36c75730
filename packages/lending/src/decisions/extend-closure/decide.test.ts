import { map, type NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { describe, it } from 'vitest';
import { commands, facts, story } from '../../samples/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';

const at = '2021-04-14 10:00';
const day = (text: string) => text as LocalDate;
const closure = {
  places: 'all',
  from: day('2021-04-15'),
  until: day('2021-04-25'),
  dueOn: day('2021-05-06'),
} as const;

describe('ExtendClosure', () => {
  it('is one event, whatever the number of loans and holds (A51)', () =>
    story.send(commands.extendClosure(at, closure)).emits(facts.closureExtended(at, closure)));

  it('can begin today, and follow another closure', async () => {
    const today = { ...closure, from: day('2021-04-14') };
    const longer = {
      ...closure,
      from: day('2021-04-26'),
      until: day('2021-05-09'),
      dueOn: day('2021-05-20'),
    };
    const first = story.send(commands.extendClosure(at, today));
    await first.emits(facts.closureExtended(at, today));
    await first.send(commands.extendClosure(at, longer)).emits(facts.closureExtended(at, longer));
  });

  it('refuses a closure that was already announced', () =>
    story
      .record(facts.closureExtended('2021-04-13 10:00', closure))
      .send(commands.extendClosure(at, closure))
      .isRefused('nothing-to-change'));

  it.each([{ from: day('2021-04-16') }, { until: day('2021-04-26') }, { dueOn: day('2021-05-07') }])(
    'accepts a different closure: %o',
    (other) =>
      story
        .record(facts.closureExtended('2021-04-13 10:00', closure))
        .send(commands.extendClosure(at, { ...closure, ...other }))
        .emits(facts.closureExtended(at, { ...closure, ...other })),
  );

  it('refuses a closure that has begun: a loan due yesterday is overdue', () =>
    story
      .send(commands.extendClosure(at, { ...closure, from: day('2021-04-13') }))
      .isRefused({ code: 'retroactive', from: day('2021-04-13'), today: day('2021-04-14') }));

  it('refuses a closure that ends before it begins', () =>
    story.send(commands.extendClosure(at, { ...closure, from: day('2021-04-26') })).isRefused({
      code: 'day-outside-period',
      day: day('2021-04-25'),
      from: day('2021-04-26'),
      until: day('2021-04-25'),
    }));

  const of = (...places: NonEmptyArray<string>) => ({
    ...closure,
    places: map((one) => one as LocationId)(places),
  });

  it('closes the named places, each once', () =>
    story
      .send(commands.extendClosure(at, of('WKN', 'ABS', 'WKN')))
      .emits(facts.closureExtended(at, of('WKN', 'ABS'))));

  it('refuses each unknown place, and each closed place', () =>
    story
      .closePickupLocation('wkn')
      .send(commands.extendClosure(at, of('OTARU', 'WKN', 'ABS', 'FURANO')))
      .isRefused(
        { code: 'pickup-location-unknown', location: 'OTARU' },
        { code: 'pickup-location-closed', location: 'WKN' },
        { code: 'pickup-location-unknown', location: 'FURANO' },
      ));

  it('refuses the same places in another order, and accepts others', async () => {
    const announced = story.record(facts.closureExtended('2021-04-13 10:00', of('WKN', 'ABS')));
    await announced.send(commands.extendClosure(at, of('ABS', 'WKN'))).isRefused('nothing-to-change');
    for (const other of [of('WKN'), of('WKN', 'HQ'), of('WKN', 'ABS', 'HQ'), closure])
      await announced.send(commands.extendClosure(at, other)).emits(facts.closureExtended(at, other));
  });
});

import { describe, expect, it } from 'vitest';
import {
  makeJourney,
  makePickupChanged,
  headquarters,
  home,
  wakkanai,
  type SamplePlace,
} from '../samples/index.js';
import type { LendingEvent } from '../events/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { isLate } from './is-late.js';
import { reservation } from './reservation.js';

const stateOf = (...events: readonly LendingEvent[]) =>
  events.reduce((before, event) => reservation.evolve(before, event as never), reservation.initial);
const on = (state: ReturnType<typeof stateOf>, day: string) => isLate(state, day as LocalDate);

describe('NOTICE-6. A copy is late from the promised day on', () => {
  const until = (place: SamplePlace) => {
    const { waiting, ready, noticed, shipped, arrived } = makeJourney(1, place);
    return { waiting, ready, noticed, shipped, arrived };
  };

  it('if it has not reached its branch, whether it left or not', () => {
    const { waiting, ready, noticed, shipped, arrived } = until(wakkanai);
    for (const state of [stateOf(waiting, ready, noticed), stateOf(waiting, ready, noticed, shipped)]) {
      expect(on(state, '2021-04-10')).toBe(false);
      expect(on(state, '2021-04-11')).toBe(true);
    }
    expect(on(stateOf(waiting, ready, noticed, shipped, arrived), '2021-04-14')).toBe(false);
    expect(on(stateOf(waiting, ready), '2021-05-01')).toBe(false);
  });

  it('is late for a home from the day after its dispatch day', () => {
    const { waiting, ready, noticed } = until(home);
    expect(on(stateOf(waiting, ready, noticed), '2021-04-09')).toBe(false);
    expect(on(stateOf(waiting, ready, noticed), '2021-04-10')).toBe(true);
  });

  it('is never late at a counter', () => {
    const { waiting, ready, noticed } = until(headquarters);
    expect(on(stateOf(waiting, ready, noticed), '2021-05-01')).toBe(false);
  });

  it('is still late after a notice without days, and no longer late once it is moved', () => {
    const { waiting, ready, noticed, shipped } = until(wakkanai);
    const { data } = noticed;
    const late: LendingEvent = {
      type: 'ReadyNoticeSent',
      data: { ...data, notice: 1, why: 'late', promised: { from: null, until: null, dispatchDay: null } },
    };
    expect(on(stateOf(waiting, ready, noticed, shipped, late), '2021-04-12')).toBe(true);
    const moved = makePickupChanged('2021-04-12 10:00', ready, headquarters);
    expect(on(stateOf(waiting, ready, noticed, moved), '2021-04-12')).toBe(false);
  });
});

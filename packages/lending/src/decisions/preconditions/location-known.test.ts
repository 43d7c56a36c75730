import { describe, it } from 'vitest';
import {
  commands,
  dates,
  home,
  makeJourney,
  nothing,
  makePolicyPublished,
  story,
  tokyo,
  wakkanai,
} from '../../samples/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';

const at = '2021-05-20 10:00';
const period = { from: '2021-06-01' as LocalDate, until: '2021-06-30' as LocalDate };
const days = dates('2021-06', 7, 14);
const ofWakkanai = { ...period, location: wakkanai.location, days };

describe('LOCATION-1. A place is one of the published pickup locations', () => {
  it('allows a published place', () =>
    story
      .send(commands.publishClosedDays(at, ofWakkanai))
      .emits({ type: 'ClosedDaysPublished', data: { at: tokyo(at), ...ofWakkanai } }));

  it('refuses another place, and names it', async () => {
    const location = 'OTARU' as LocationId;
    await story
      .send(commands.publishClosedDays(at, { ...ofWakkanai, location }))
      .isRefused({ code: 'pickup-location-unknown', location });
  });

  it('refuses a notice and a shipment for a place that was never published', async () => {
    const { added, waiting, ready, noticed } = makeJourney(1, home);
    const unknown = { code: 'pickup-location-unknown', location: 'HOME' } as const;
    const set = nothing.record(makePolicyPublished('2021-03-01'), added, waiting, ready);
    await set.at(at).recordNotice(1).isRefused(unknown);
    await set.record(noticed).at(at).ship(1, 1).isRefused(unknown);
  });
});

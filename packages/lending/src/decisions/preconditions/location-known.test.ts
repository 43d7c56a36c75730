import { describe, it } from 'vitest';
import {
  dates,
  given,
  home,
  journey,
  library,
  loanId,
  commands,
  policyPublished,
  tokyo,
  wakkanai,
} from '../../samples/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';

const at = '2021-05-20 10:00';
const period = { from: '2021-06-01' as LocalDate, until: '2021-06-30' as LocalDate };
const days = dates('2021-06', 7, 14);
const ofWakkanai = { ...period, location: wakkanai.location, days };

describe('LOCATION-1. A place is one of the published pickup locations', () => {
  it('allows what is published for one', () =>
    given(...library)
      .when(commands.publishClosedDays(at, ofWakkanai))
      .then({ type: 'ClosedDaysPublished', data: { at: tokyo(at), ...ofWakkanai } }));

  it('refuses another place, and names it', async () => {
    const location = 'OTARU' as LocationId;
    await given(...library)
      .when(commands.publishClosedDays(at, { ...ofWakkanai, location }))
      .thenRefused({ code: 'pickup-location-unknown', location });
  });

  it('refuses to notice and to ship where the place was never published', async () => {
    const { added, waiting, ready, noticed } = journey(1, home);
    const { reservation, location } = waiting.data;
    const unknown = { code: 'pickup-location-unknown', location } as const;
    await given(policyPublished('2021-03-01'), added, waiting, ready)
      .when(commands.recordNotice(at, { reservation, outcome: 'sent' }))
      .thenRefused(unknown);
    await given(policyPublished('2021-03-01'), added, waiting, ready, noticed)
      .when(commands.ship(at, { reservation, loan: loanId(1) }))
      .thenRefused(unknown);
  });
});

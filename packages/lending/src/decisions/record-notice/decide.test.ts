import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import {
  given,
  headquarters,
  journey,
  library,
  noticeNotSent,
  noticeSent,
  commands,
  policyPublished,
  reservationId,
  wakkanai,
} from '../../samples/index.js';

const { added, waiting, ready, lent } = journey(1, headquarters);
const at = '2021-04-07 20:00';
const reservation = reservationId(1);
const record = (outcome: 'sent' | 'no-address' | 'bounced' | 'no-calendar', when = at) =>
  commands.recordNotice(when, { reservation, outcome });
const earliestPickup = '2021-04-08';

describe('RecordNotice', () => {
  it('records that the borrower was told, with the days to come and the days it waits (R49, A42)', () =>
    given(...library, added, waiting, ready)
      .when(record('sent'))
      .then(noticeSent(at, ready, { earliestPickup })));

  it.each(['no-address', 'bounced'] as const)(
    'records the same days when the borrower could not be told: %s (R89, A23)',
    (reason) =>
      given(...library, added, waiting, ready)
        .when(record(reason))
        .then(noticeNotSent(at, ready, reason, { earliestPickup })),
  );

  it('leaves the days open where no calendar gives them', async () => {
    const branch = journey(1, wakkanai);
    await given(
      policyPublished('2021-03-01'),
      ...library.slice(1, 6),
      branch.added,
      branch.waiting,
      branch.ready,
    )
      .when(record('no-calendar', '2021-04-06 20:00'))
      .then(noticeNotSent('2021-04-06 20:00', branch.ready, 'no-calendar'));
  });

  it('takes the days that a copy waits from the policy', async () => {
    const patient = policyPublished('2021-04-01', { ...hokkaido, holdShelfOpenDays: 7 });
    const noticed = noticeSent(at, ready, { earliestPickup });
    await given(...library, patient, added, waiting, ready)
      .when(record('sent'))
      .then({ ...noticed, data: { ...noticed.data, holdOpenDays: 7 } });
  });

  it('records one notice, whatever is said of a second (S18)', async () => {
    const mailRun = given(...library, added, waiting, ready);
    await mailRun.when(record('sent')).then(noticeSent(at, ready, { earliestPickup }));
    for (const outcome of ['sent', 'bounced'] as const)
      await mailRun
        .when(record(outcome, '2021-04-07 20:05'))
        .thenRefused({ code: 'reservation-elsewhere', reservation, is: 'noticed', expected: ['secured'] });
  });

  it('records none for what was fetched before it (S21, A26)', () =>
    given(...library, added, waiting, ready, lent)
      .when(record('sent'))
      .thenRefused({ code: 'reservation-elsewhere', reservation, is: 'filled', expected: ['secured'] }));
});

import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  journey,
  library,
  noticeSent,
  commands,
  pickupChanged,
  secured,
  staff,
  tokyo,
  wakkanai,
} from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const { added, waiting } = journey(1, headquarters);
const { reservation } = waiting.data;
const ready = secured('2021-04-07 14:10', waiting, added);
const moved = {
  ...ready,
  data: { ...ready.data, location: wakkanai.location, pickupClass: 'branch' as const },
};
const ofRun = (day: string, at: string) =>
  commands.recordNotice(at, { reservation, outcome: 'sent', run: day as LocalDate });
const outdated = (since: string) =>
  ({ code: 'notice-outdated', reservation, readySince: tokyo(since) }) as const;

describe('NOTICE-4. A run tells of what was ready before it began; what was moved since is told of anew', () => {
  it('counts what was secured before its run, and not what was secured then', async () => {
    await given(...library, added, waiting, ready)
      .when(ofRun('2021-04-07', '2021-04-07 20:01'))
      .then(noticeSent('2021-04-07 20:01', ready, { earliestPickup: '2021-04-08' }));
    await given(...library, added, waiting, secured('2021-04-07 20:00', waiting, added))
      .when(ofRun('2021-04-07', '2021-04-07 20:01'))
      .thenRefused(outdated('2021-04-07 20:00'));
  });

  it('counts for a run still to come: the clock of who mails may be ahead of that of who records', () =>
    given(...library, added, waiting, ready)
      .when(ofRun('2021-04-10', '2021-04-07 15:00'))
      .then(noticeSent('2021-04-07 15:00', ready, { earliestPickup: '2021-04-08' })));

  it('counts for no run before the first policy', () =>
    given(...library, added, waiting, ready)
      .when(ofRun('2021-02-28', '2021-04-07 20:01'))
      .thenRefused(outdated('2021-04-07 14:10')));

  it('does not count for a place that it did not tell; the next run does, and days count from it', async () => {
    const story = given(...library, added, waiting, ready);
    await story
      .when(
        commands.changePickup(
          '2021-04-07 20:00:30',
          { reservation, borrower: null, location: wakkanai.location },
          staff('general-materials'),
        ),
      )
      .then(pickupChanged('2021-04-07 20:00:30', ready, wakkanai));
    await story.when(ofRun('2021-04-07', '2021-04-07 20:01')).thenRefused(outdated('2021-04-07 20:00:30'));
    await story
      .when(ofRun('2021-04-08', '2021-04-08 20:00'))
      .then(
        noticeSent('2021-04-08 20:00', moved, { dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' }),
      );
  });

  it('tells anew who was told before', async () => {
    const story = given(
      ...library,
      ...[added, waiting, ready, noticeSent('2021-04-07 20:00', ready, { earliestPickup: '2021-04-08' })],
      pickupChanged('2021-04-09 10:00', ready, wakkanai),
    );
    await story.when(ofRun('2021-04-07', '2021-04-09 11:00')).thenRefused(outdated('2021-04-09 10:00'));
    await story
      .when(ofRun('2021-04-09', '2021-04-09 20:00'))
      .then(
        noticeSent('2021-04-09 20:00', moved, { dispatchDay: '2021-04-13', earliestPickup: '2021-04-15' }),
      );
  });
});

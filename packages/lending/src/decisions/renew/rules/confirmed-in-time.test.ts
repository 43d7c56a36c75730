import { describe, it } from 'vitest';
import { hokkaido } from '../../../policy/index.js';
import {
  given,
  headquarters,
  journey,
  lending,
  library,
  loanId,
  mari,
  commands,
  policyPublished,
  renewed,
  tokyo,
} from '../../../samples/index.js';

const way = journey(1, headquarters);
const clicked = '2021-04-20 10:00';
const renewal = (confirmedAt: string, clickedAt = clicked) =>
  commands.renew(confirmedAt, { loan: loanId(1), borrower: mari, clickedAt: tokyo(clickedAt) });
const expired = (minutes: number) =>
  ({ code: 'renewal-click-expired', clickedAt: tokyo(clicked), minutes }) as const;

describe('RENEW-6. 確認 follows 貸出延長 within minutes; the clock of the click may be a minute ahead', () => {
  it.each(['2021-04-20 09:59', '2021-04-20 09:59:59', '2021-04-20 10:00', '2021-04-20 10:30'])(
    'allows it from a minute before until 30 minutes after: %s',
    (confirmedAt) =>
      given(...library, ...lending(way))
        .when(renewal(confirmedAt))
        .then(renewed(clicked, way.lent, ['2021-04-22', '2021-05-04'], confirmedAt)),
  );

  it.each(['2021-04-20 10:30:01', '2021-04-21 10:00', '2021-04-20 09:58:59'])(
    'refuses it later and earlier: %s',
    (confirmedAt) =>
      given(...library, ...lending(way))
        .when(renewal(confirmedAt))
        .thenRefused(expired(30)),
  );

  it('takes the minutes from the policy', () =>
    given(
      ...library,
      policyPublished('2021-04-01', {
        ...hokkaido,
        renewal: { ...hokkaido.renewal, confirmWithinMinutes: 5 },
      }),
      ...lending(way),
    )
      .when(renewal('2021-04-20 10:06'))
      .thenRefused(expired(5)));
});

import { it } from 'vitest';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  library,
  loanId,
  mari,
  noticeSent,
  commands,
  pickedUp,
  renewed,
  reservationId,
  reserved,
  returned,
  secured,
  titleId,
  tokyo,
} from '../samples/index.js';

const added = copyAdded(copyId(1), titleId(1));
const { location } = headquarters;
const reservation = reservationId(1);
const waiting = reserved('2021-04-04 00:01', reservation, {
  borrower: mari,
  title: titleId(1),
  place: headquarters,
});
const ready = secured('2021-04-07 14:10', waiting, added);
const cards = { prefectural: true, branch: false };
const fetching = { copy: copyId(1), borrower: mari, location, cards, loan: loanId(1) };

/** The library on 2021-04-07 at 14:10, when mari's reservation has just been secured (S9, S18). */
const securedAtHeadquarters = async () => {
  const story = given(...library, added);
  await story
    .when(
      commands.reserve('2021-04-04 00:01', {
        borrower: mari,
        lines: [{ reservation, title: titleId(1), location }],
      }),
    )
    .then(waiting);
  await story.when(commands.secure('2021-04-07 14:10', { copy: copyId(1) })).then(ready);
  return story;
};

const sent = { reservation, outcome: 'sent' } as const;

it('S9, S18, S20, S31, S33: reserved, secured, noticed, fetched, renewed once, returned', async () => {
  const story = await securedAtHeadquarters();
  const noticed = noticeSent('2021-04-07 20:00', ready, { earliestPickup: '2021-04-08' });
  await story.when(commands.recordNotice('2021-04-07 20:00', sent)).then(noticed);
  await story
    .when(commands.recordNotice('2021-04-07 20:05', sent))
    .thenRefused({ code: 'reservation-elsewhere', reservation, is: 'noticed', expected: ['secured'] });

  await story
    .when(commands.pickUp('2021-04-08 09:00', { ...fetching, cards: { prefectural: false, branch: false } }))
    .thenRefused({ code: 'prefectural-card-missing' });
  const lent = pickedUp('2021-04-08 09:00', loanId(1), ready, '2021-04-22');
  await story.when(commands.pickUp('2021-04-08 09:00', fetching)).then(lent);

  const renewal = (at: string) =>
    commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) });
  await story
    .when(renewal('2021-04-20 10:00'))
    .then(renewed('2021-04-20 10:00', lent, ['2021-04-22', '2021-05-04']));
  await story.when(renewal('2021-05-04 10:00')).thenRefused({ code: 'renewal-limit-reached', limit: 1 });
  await story
    .when(commands.acceptReturn('2021-05-04 16:00', { copy: copyId(1), location, payer: null }))
    .then(returned('2021-05-04 16:00', lent, headquarters));
  await story.when(renewal('2021-05-04 17:00')).thenRefused({ code: 'loan-returned', loan: loanId(1) });
});

it('S21: fetched before the mail, and then not mailed', async () => {
  const story = await securedAtHeadquarters();
  await story
    .when(commands.pickUp('2021-04-07 15:30', fetching))
    .then(pickedUp('2021-04-07 15:30', loanId(1), ready, '2021-04-21'));
  await story
    .when(commands.recordNotice('2021-04-07 20:00', sent))
    .thenRefused({ code: 'reservation-elsewhere', reservation, is: 'filled', expected: ['secured'] });
});

import { it } from 'vitest';
import {
  copyAdded,
  copyId,
  facts,
  given,
  headquarters,
  library,
  mari,
  commands,
  requestId,
  reservationId,
  reserved,
  titleId,
} from '../samples/index.js';

it('S38: a title that is not held is asked for by a form, bought, and then reserved like any other', async () => {
  const [request, title] = [requestId(1), titleId(1)];
  const line = { reservation: reservationId(1), title, location: headquarters.location };
  const reserve = (at: string) => commands.reserve(at, { borrower: mari, lines: [line] });
  const story = given(...library);
  await story.when(reserve('2021-04-07 10:00')).thenRefused({ code: 'title-not-held', title });
  await story
    .when(commands.submitTitleRequest('2021-04-07 11:00', { request }))
    .then(facts.titleRequested('2021-04-07 11:00', { request }));
  await story
    .when(commands.acceptTitleRequest('2021-04-09 10:00', { request, by: 'purchase' }))
    .then(facts.titleRequestAccepted('2021-04-09 10:00', { request, by: 'purchase' }));
  const copy = { copy: copyId(1), title, loanClass: 'circulating', source: 'own' } as const;
  const { data } = copyAdded(copyId(1), title);
  const adding = commands.addCopy('2021-04-20 10:00', copy);
  await story.when(adding).then({ type: 'CopyAdded', data: { ...data, at: adding.at } });
  await story
    .when(reserve('2021-04-20 11:00'))
    .then(reserved('2021-04-20 11:00', reservationId(1), { borrower: mari, title, place: headquarters }));
});

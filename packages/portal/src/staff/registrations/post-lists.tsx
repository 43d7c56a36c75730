import { randomUUID } from 'node:crypto';
import type { PortalContext } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { MoreLink, showList } from '../layout/paged-list.js';
import { WorkList } from '../layout/work-list.js';
import { visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { makePersonHandle } from './registered-person.js';

export const toSendPath = `${workPages.registrations.path}/to-send`;

interface ListProps {
  readonly c: PortalContext;
}

interface PersonProps extends ListProps {
  readonly handle: string;
  readonly name: string;
}

const Person = ({ handle, name }: PersonProps) => (
  <a class="screen-only" href={`${workPages.registrations.path}/${handle}`}>
    {name}
  </a>
);

/** The label for the envelope, and the button for the card that was sent. */
const Sending = ({ c, handle, name }: PersonProps) => {
  const { registrations: labels } = visitOf(c).words;
  return (
    <Form of={c.var} action={toSendPath} ends={[]} class="inline">
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="person" value={handle} />
      <a href={`${workPages.registrations.path}/${handle}/label`}>{labels.label}</a>
      <Button label={labels.send} look="second small" about={name} />
    </Form>
  );
};

/** The cards that are not sent yet, the first issued first (R102). */
export const CardsToSend = async ({ c }: ListProps) => {
  const { at, words } = visitOf(c);
  const { registrations: labels, day } = words;
  const now = c.var.options.clock();
  const page = await showList(
    c,
    (of) => at.desk.cardsToSend(of),
    ({ cards }) => cards,
    'cards',
  );
  const rows = (page?.shown.cards ?? []).map(async ({ patron, name, card, issuedOn }) => {
    const person = { c, name, handle: await makePersonHandle(c, { patron, card }) };
    return [card.slice(-4), <Person {...person} />, day(issuedOn, now), <Sending {...person} />];
  });
  return (
    <>
      <WorkList
        labels={labels.cards}
        heads={[labels.heads.card, labels.heads.name, labels.heads.issuedOn, labels.heads.work]}
        rows={await Promise.all(rows)}
      />
      <MoreLink c={c} of={page} name="cards" />
    </>
  );
};

/** The photocopies of documents that the library still has, the first registered patron first (R102, A59). */
export const CopiesToReturn = async ({ c }: ListProps) => {
  const { at, words } = visitOf(c);
  const { registrations: labels, day } = words;
  const now = c.var.options.clock();
  const page = await showList(
    c,
    (of) => at.desk.idCopiesToReturn(of),
    ({ idCopies }) => idCopies,
    'copies',
  );
  const rows = (page?.shown.idCopies ?? []).map(async ({ patron, name, card, registeredOn }) => [
    card === null ? labels.none : card.slice(-4),
    <Person c={c} name={name} handle={await makePersonHandle(c, { patron, card })} />,
    day(registeredOn, now),
    card === null ? labels.alone : labels.withCard,
  ]);
  return (
    <>
      <WorkList
        labels={labels.copies}
        heads={[labels.heads.card, labels.heads.name, labels.heads.registeredOn, labels.heads.work]}
        rows={await Promise.all(rows)}
      />
      <MoreLink c={c} of={page} name="copies" />
    </>
  );
};

import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@torioki/lending';
import type { Child } from 'hono/jsx';
import type { PortalContext } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { MoreLink, showList } from '../layout/paged-list.js';
import { WorkList } from '../layout/work-list.js';
import { buildPatronPath } from '../patrons/handle.js';
import { visitOf } from '../staff-visit.js';
import { workPages, type WorkPage } from '../work-pages.js';
import { makeCardHandle, type CardToSend } from './card-to-send.js';

/** The page with the cards and photocopies to send. General materials have the post (R101). */
export const toSend: WorkPage = {
  ...workPages.registrations,
  path: `${workPages.registrations.path}/to-send`,
  roles: ['general-materials'],
};

interface ListProps {
  readonly c: PortalContext;
}

interface RowProps extends ListProps {
  readonly patron: string;
  readonly name: string;
  readonly card: string | null;
  readonly on: LocalDate;
  readonly work: Child;
}

/** The row of a patron: the end of the card, the name with the link to the patron's page, a day, and the work. */
const makeRow = async ({ c, patron, name, card, on, work }: RowProps): Promise<readonly Child[]> => {
  const { registrations: labels, day } = visitOf(c).words;
  return [
    card?.slice(-4) ?? labels.none,
    <a class="screen-only" href={await buildPatronPath(c, patron)}>
      {name}
    </a>,
    day(on, c.var.options.clock()),
    work,
  ];
};

/** The label for the envelope, and the button for the card that was sent. */
const Sending = async ({ c, name, ...card }: ListProps & CardToSend & { readonly name: string }) => {
  const { registrations: labels, patronPapers } = visitOf(c).words;
  return (
    <Form of={c.var} action={toSend.path} ends={[]} class="inline">
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="card" value={await makeCardHandle(c, card)} />
      <a href={`${await buildPatronPath(c, card.patron)}/label`}>{patronPapers.label}</a>
      <Button label={labels.send} look="second small" about={name} />
    </Form>
  );
};

/** The cards that are not sent yet, the first issued first (R102). */
export const CardsToSend = async ({ c }: ListProps) => {
  const { at, words } = visitOf(c);
  const { registrations: labels } = words;
  const page = await showList(
    c,
    (of) => at.desk.cardsToSend(of),
    ({ cards }) => cards,
    'cards',
  );
  const rows = (page?.shown.cards ?? []).map(({ issuedOn, ...of }) =>
    makeRow({ c, ...of, on: issuedOn, work: <Sending c={c} {...of} /> }),
  );
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
  const { registrations: labels } = words;
  const page = await showList(
    c,
    (of) => at.desk.idCopiesToReturn(of),
    ({ idCopies }) => idCopies,
    'copies',
  );
  const rows = (page?.shown.idCopies ?? []).map(({ registeredOn, ...of }) =>
    makeRow({ c, ...of, on: registeredOn, work: of.card === null ? labels.alone : labels.withCard }),
  );
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

import { requireShown, type PortalContext } from '../../context.js';
import { Facts } from '../../layout/fact.js';
import { findPlaceName } from '../../layout/pickup-select.js';
import type { PatronVisit } from './patron-visit.js';
import type { FileProps } from './reservations.js';

/** The states of the patron's mails that are still in the outbox. */
const listMails = async (c: PortalContext, { key, words }: PatronVisit): Promise<readonly string[]> =>
  requireShown(await c.var.options.library.jobs.mails())
    .filter(({ patron }) => patron === key)
    .map(({ state }) => words.patrons.mailStates[state.is]);

type Fact = readonly [name: string, text: string];

/** A fact with several texts; left out without a text. */
const factOf = (name: string, texts: readonly string[]): readonly Fact[] =>
  texts.length === 0 ? [] : [[name, texts.join('、')]];

/** The patron's particulars. Of the card, only the last four digits. */
export const Particulars = async ({ c, visit }: FileProps) => {
  const { patron, words } = visit;
  const { patrons: labels } = words;
  return (
    <section>
      <h2>{labels.particulars}</h2>
      <Facts
        of={[
          [labels.state, labels.standings[patron.standing]],
          [labels.reading, patron.reading ?? labels.missing],
          [labels.cardEnding, patron.cards.at(-1)?.number.slice(-4) ?? labels.noCard],
          [labels.address, patron.address],
          [labels.phone, patron.phone],
          [labels.mail, patron.mailAddress ?? labels.noMail],
          [labels.password, labels.hasPassword[patron.hasPassword ? 'yes' : 'no']],
          ...factOf(
            labels.branches,
            patron.registeredAt.map(({ location }) => findPlaceName(c.var.texts, location)),
          ),
          ...factOf(
            labels.blocks,
            patron.blocks.map(({ stops, text }) =>
              labels.blocked(stops.map((stop) => labels.stops[stop]).join('、'), text),
            ),
          ),
          ...factOf(labels.mails, await listMails(c, visit)),
        ]}
      />
    </section>
  );
};

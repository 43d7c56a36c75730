import type { PortalContext } from '../../context.js';
import { WorkTable } from '../layout/work-table.js';
import { type AtDesk, type Shown, wordsOf } from '../staff-visit.js';
import { buildPatronPath } from './handle.js';

type Found = Shown<AtDesk['desk']['search']>;

interface PersonsProps {
  readonly c: PortalContext;
  readonly of: Found['persons'];
  /** Whether a link leaves the page open, for example because it has a filled form. */
  readonly keepsPage?: boolean;
}

/** A table of persons, each with the link to the patron's page. */
export const Persons = async ({ c, of: persons, keepsPage = false }: PersonsProps) => {
  const { patrons: labels } = wordsOf(c);
  const paths = await Promise.all(persons.map(({ id }) => buildPatronPath(c, id)));
  return (
    <WorkTable
      heads={[labels.name, labels.reading, labels.cardEnding]}
      rows={persons.map(({ name, reading, cardEnding }, index) => [
        <a href={paths[index]} {...(keepsPage ? { target: '_blank' } : {})}>
          {name}
        </a>,
        reading ?? '',
        cardEnding ?? labels.noCard,
      ])}
    />
  );
};

interface FoundPersonsProps {
  readonly c: PortalContext;
  readonly of: Found;
  readonly text: string;
}

/** The persons found by a search. */
export const FoundPersons = ({ c, of: { persons, more }, text }: FoundPersonsProps) => {
  const { patrons: labels } = wordsOf(c);
  return (
    <section>
      <h2>{labels.found(text)}</h2>
      <Persons c={c} of={persons} />
      {more ? <p>{labels.more(persons.length)}</p> : null}
    </section>
  );
};

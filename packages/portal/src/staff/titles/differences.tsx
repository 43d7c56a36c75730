import type { PortalContext } from '../../context.js';
import { Form, Submit } from '../../layout/form.js';
import { renderTitle } from '../../layout/title.js';
import { splitInstant } from '../../local-date.js';
import { WorkTable } from '../layout/work-table.js';
import { type StaffWords, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import type { Comparer, Comparison } from './comparison.js';

/** The number of titles of each kind that the page lists. */
const most = 20;

type Found = Extract<Comparison, { readonly is: 'done' }>['found'];
type Kind = keyof Found;

interface DifferingCopies {
  readonly notHeld: readonly string[];
  readonly notCatalogued: readonly string[];
}

/** The copies that only the record or only the history names; empty if both agree. */
export const renderDifference = (
  { differs }: StaffWords['titles'],
  { notHeld, notCatalogued }: DifferingCopies,
): string =>
  [
    ...(notHeld.length > 0 ? [differs.notHeld(notHeld.join(' '))] : []),
    ...(notCatalogued.length > 0 ? [differs.notCatalogued(notCatalogued.join(' '))] : []),
  ].join('\u3000');

interface DifferencesProps {
  readonly c: PortalContext;
  readonly found: Found;
}

const Kind = ({ c, found, kind }: DifferencesProps & { readonly kind: Kind }) => {
  const { titles: labels } = wordsOf(c);
  const titles = found[kind];
  return titles.length === 0 ? null : (
    <>
      <h3>{labels.kinds[kind]}</h3>
      <WorkTable
        heads={[labels.fields.title, labels.fields.name, labels.copies]}
        rows={titles
          .slice(0, most)
          .map(({ title, called, notHeld, notCatalogued }) => [
            <a href={`${workPages.titles.path}/${encodeURIComponent(title)}`}>{title}</a>,
            called ?? renderTitle(title, undefined),
            renderDifference(labels, { notHeld, notCatalogued }),
          ])}
      />
      {titles.length > most ? <p>{labels.more(titles.length - most)}</p> : null}
    </>
  );
};

const Found = ({ c, found }: DifferencesProps) => {
  const kinds = Object.keys(wordsOf(c).titles.kinds) as readonly Kind[];
  return kinds.every((kind) => found[kind].length === 0) ? (
    <p>{wordsOf(c).titles.compared.same}</p>
  ) : (
    <>
      {kinds.map((kind) => (
        <Kind c={c} found={found} kind={kind} />
      ))}
    </>
  );
};

/** The differences between catalogue and history, as the last comparison found them, and its button. */
export const Differences = ({ c, of }: { readonly c: PortalContext; readonly of: Comparer }) => {
  const { titles: labels } = wordsOf(c);
  const last = of.last();
  const isRunning = last?.is === 'running';
  return (
    <section id="differences">
      <h2>{labels.differences}</h2>
      {last?.is === 'done' ? (
        <>
          <p>{labels.compared.at(splitInstant(last.at).join(' '))}</p>
          <Found c={c} found={last.found} />
        </>
      ) : null}
      {last === undefined || last.is === 'done' ? null : <p role="status">{labels.compared[last.is]}</p>}
      {isRunning ? null : (
        <Form of={c.var} action={workPages.titles.path} ends={[]} class="stacked narrow">
          <p>{labels.differencesLead}</p>
          <input type="hidden" name="act" value="compare" />
          <Submit name={labels.acts.compare} />
        </Form>
      )}
    </section>
  );
};

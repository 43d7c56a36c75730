import type { Title } from '@torioki/catalogue';
import { buildAddress } from '../../build-address.js';
import { requireShown, type PortalContext } from '../../context.js';
import { WorkTable } from '../layout/work-table.js';
import { Select } from '../layout/select.js';
import { findCallNumber } from '../pull/call-numbers.js';
import { visitOf, wordsOf, type ShownView } from '../staff-visit.js';
import { loanClasses } from './copy-acts.js';
import { pathOfTitle } from './hits.js';
import { mayChangeTitles } from './may-change.js';

type Line = ShownView<'copies'>[number];
export type KnownCopy = Extract<Line, { readonly copy: string }>;

/** The copy that a text names, if this place may see it. A text that is too long for a copy names none. */
const findCopy = async (c: PortalContext, text: string): Promise<KnownCopy | undefined> => {
  const answer = await visitOf(c).at.desk.views.copies(text).now();
  if (answer.is === 'failed' && answer.error.code === 'invalid-input') return undefined;
  const [found] = requireShown(answer);
  return found && 'copy' in found ? found : undefined;
};

export const findTitleOfCopy = async (c: PortalContext, text: string): Promise<string | undefined> =>
  (await findCopy(c, text))?.title;

/** The copies of a title that this place may see, without withdrawn ones. Undefined for an impossible code. */
export const findCopiesOfTitle = async (
  c: PortalContext,
  title: string,
): Promise<readonly KnownCopy[] | undefined> => {
  const { desk } = visitOf(c).at;
  const answer = await desk.views.whereabouts(title).now();
  if (answer.is === 'failed' && answer.error.code === 'invalid-input') return undefined;
  const codes = requireShown(answer).map(({ copy }) => copy);
  if (codes.length === 0) return [];
  const lines = requireShown(await desk.views.copies(...codes.slice(0, 1_000)).now());
  return lines.filter((line) => 'copy' in line);
};

interface CopiesProps {
  readonly c: PortalContext;
  readonly copies: readonly KnownCopy[];
  readonly record: Title | undefined;
}

/** The copies of a title: call number, class, situation, place and owner of each. */
export const Copies = ({ c, copies, record }: CopiesProps) => {
  const { titles: labels, missing, pull } = wordsOf(c);
  if (copies.length === 0) return <p>{labels.noCopies}</p>;
  return (
    <WorkTable
      heads={[labels.copy, labels.callNumber, labels.loanClass, labels.state, labels.source]}
      rows={copies.map(({ copy, title, loanClass, is, place, source }) => {
        const state = missing.states[is];
        return [
          mayChangeTitles(c) ? <a href={buildAddress(pathOfTitle(title), { copy })}>{copy}</a> : copy,
          findCallNumber(record, copy) ?? pull.noCallNumber,
          labels.classes[loanClass],
          place === null ? state : labels.at(state, place),
          labels.sources[source],
        ];
      })}
    />
  );
};

/** The choice of a loan class. */
export const LoanClassField = ({
  c,
  name = 'loanClass',
  classes = loanClasses,
}: {
  readonly c: PortalContext;
  readonly name?: string;
  readonly classes?: typeof loanClasses;
}) => {
  const { titles: labels } = wordsOf(c);
  return (
    <Select name={name} label={labels.loanClass} options={classes.map((one) => [one, labels.classes[one]])} />
  );
};

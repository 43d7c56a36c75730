import { requireShown, type PortalContext } from '../../context.js';
import { Facts } from '../../layout/fact.js';
import { findEndingText } from '../../report-ending.js';
import { Answer } from '../layout/answer.js';
import { CopyActForm } from '../layout/copy-act-form.js';
import { NotDone } from '../layout/refused-answer.js';
import { Select } from '../layout/select.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { listAcceptedActs } from './acts.js';

/** The copy that a text names. A text that is too long for a copy names none. */
export const findCopy = async (c: PortalContext, text: string) => {
  const { at } = visitOf(c);
  const answer = await at.desk.views.copies(text).now();
  if (answer.is === 'failed' && answer.error.code === 'invalid-input') return undefined;
  const [found] = requireShown(answer);
  return found && 'copy' in found ? found : undefined;
};

interface CopyProps {
  readonly c: PortalContext;
  readonly copy: string;
}

/** A button for each act that the library accepts for a copy. */
const Acts = async ({ c, copy }: CopyProps) => {
  const { at, words } = visitOf(c);
  const { missing: labels } = words;
  const accepted = await listAcceptedActs(at, copy);
  if (accepted.length === 0) return <p>{labels.noAct}</p>;
  return (
    <>
      {accepted.map(({ act, reasons }) => (
        <CopyActForm
          c={c}
          action={workPages.missing.path}
          act={act}
          label={labels.acts[act]}
          copy={['copy', copy]}
        >
          {act === 'remove' ? (
            <Select
              name="why"
              label={labels.why}
              options={reasons.map((why) => [why, labels.reasons[why]])}
            />
          ) : null}
        </CopyActForm>
      ))}
    </>
  );
};

/** A copy's situation and place, and the act that was just recorded. */
const Situation = async ({ c, copy, place }: CopyProps & { readonly place: string | null }) => {
  const { at, words } = visitOf(c);
  const { missing: labels, scan } = words;
  const scanned = requireShown(await at.desk.scan({ copy }));
  const called = scanned.is === 'copy' ? scanned.called : undefined;
  const done = findEndingText(c, labels.acts);
  return (
    <Answer
      is={done === undefined ? 'nothing' : 'done'}
      heading={scanned.is === 'copy' ? scan.situations[scanned.situation] : scan.unknown}
    >
      {done === undefined ? null : <p>{scan.recorded(done)}</p>}
      <Facts
        of={[
          [scan.copy, copy],
          ...(called === undefined ? [] : [[scan.title, called] as const]),
          ...(place === null ? [] : [[labels.place, place] as const]),
        ]}
      />
    </Answer>
  );
};

/** The copy that a text names: its situation, what was just recorded, and what to do with it. */
export const CopyAnswer = async ({ c, text }: { readonly c: PortalContext; readonly text: string }) => {
  const { scan } = wordsOf(c);
  const found = await findCopy(c, text);
  if (found === undefined) return <NotDone heading={scan.unknown} lead={scan.unknownLead} />;
  const { copy, place } = found;
  return (
    <>
      <Situation c={c} copy={copy} place={place} />
      <Acts c={c} copy={copy} />
    </>
  );
};

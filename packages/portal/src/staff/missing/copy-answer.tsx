import { randomUUID } from 'node:crypto';
import { requireShown, type PortalContext } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Facts } from '../../layout/fact.js';
import { Form } from '../../layout/form.js';
import { findEnding } from '../../report-ending.js';
import { Answer } from '../layout/answer.js';
import { NotDone } from '../layout/refused-answer.js';
import { Select } from '../layout/select.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { findAct, listAcceptedActs, type AcceptedAct } from './acts.js';

interface ActProps {
  readonly c: PortalContext;
  readonly copy: string;
  readonly of: AcceptedAct;
}

const ActForm = ({ c, copy, of: { act, reasons } }: ActProps) => {
  const { missing: labels } = wordsOf(c);
  const form = (
    <Form of={c.var} action={workPages.missing.path} ends={[]} class="stacked narrow">
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="copy" value={copy} />
      <input type="hidden" name="act" value={act} />
      {act === 'remove' ? (
        <Select name="why" label={labels.why} options={reasons.map((why) => [why, labels.reasons[why]])} />
      ) : null}
      <p>
        <Button label={labels.acts[act]} look={act === 'withdraw' ? 'second danger' : 'second'} />
      </p>
    </Form>
  );
  return act === 'withdraw' ? (
    <details>
      <summary>{labels.acts.withdraw}</summary>
      <p>{labels.withdrawLead}</p>
      {form}
    </details>
  ) : (
    form
  );
};

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
  const accepted = await listAcceptedActs(at, copy);
  if (accepted.length === 0) return <p>{words.missing.noAct}</p>;
  return (
    <>
      {accepted.map((of) => (
        <ActForm c={c} copy={copy} of={of} />
      ))}
    </>
  );
};

/** A copy's situation and place, and the act that was just recorded. */
const Situation = async ({ c, copy, place }: CopyProps & { readonly place: string | null }) => {
  const { at, words } = visitOf(c);
  const { missing: labels, scan } = words;
  const scanned = requireShown(await at.desk.scan({ copy }));
  const done = findAct(findEnding(c) ?? null);
  return (
    <Answer
      is={done === undefined ? 'nothing' : 'done'}
      heading={scanned.is === 'copy' ? scan.situations[scanned.situation] : scan.unknown}
    >
      {done === undefined ? null : <p>{scan.recorded(labels.acts[done])}</p>}
      <Facts of={[[scan.copy, copy], ...(place === null ? [] : [[labels.place, place] as const])]} />
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

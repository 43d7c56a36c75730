import { randomUUID } from 'node:crypto';
import type { PortalContext } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { Reasons } from '../layout/reasons.js';
import { renderReasons } from '../render-reasons.js';
import { tryWithWaiver } from '../waiver.js';
import { describeHandover, type HandoverVisit } from './visit.js';

interface PickupProps {
  readonly c: PortalContext;
  readonly visit: HandoverVisit;
  readonly copy: string;
}

/** Tries the pickup of a copy, if necessary with the reader's block waived by staff. */
const rehearsePickup = (visit: HandoverVisit, copy: string) => {
  const { rehearsal } = visit.at.desk.file(visit.reader.patron);
  return tryWithWaiver((given) => rehearsal.pickUp({ copy, ...describeHandover(visit), ...given }));
};

const LendForm = ({ c, visit, copy, waivesBlock }: PickupProps & { readonly waivesBlock: boolean }) => {
  const { handover: labels, patrons } = visit.words;
  return (
    <Form of={c.var} action={visit.path} ends={[]}>
      <input type="hidden" name="id" value={randomUUID()} />
      {waivesBlock ? <input type="hidden" name="waives-block" value="yes" /> : null}
      <Button
        label={waivesBlock ? patrons.despiteBlock(labels.lend) : labels.lend}
        name="copy"
        value={copy}
        look="second small"
        about={copy}
      />
    </Form>
  );
};

/** The reasons against the pickup of a copy, and the button that lends the copy, if necessary despite the block. */
export const Pickup = async (props: PickupProps) => {
  const { waivesBlock, answer, plain } = await rehearsePickup(props.visit, props.copy);
  return (
    <>
      <Reasons of={renderReasons(props.c.var, plain) ?? []} />
      {answer.is === 'accepted' ? <LendForm {...props} waivesBlock={waivesBlock} /> : null}
    </>
  );
};

/** The button that lends a refused copy with the reader's block waived. Nothing if that is refused too. */
export const WaivedPickup = async (props: PickupProps) => {
  const { waivesBlock } = await rehearsePickup(props.visit, props.copy);
  return waivesBlock ? <LendForm {...props} waivesBlock /> : null;
};

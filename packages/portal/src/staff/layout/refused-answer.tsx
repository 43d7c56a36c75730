import { Facts } from '../../layout/fact.js';
import { Reasons, type Reason } from './reasons.js';
import { Answer } from './answer.js';

interface NotDoneProps {
  readonly heading: string;
  readonly lead: string;
  readonly facts?: readonly (readonly [name: string, text: string])[];
}

/** The answer to a text that the page cannot use: nothing was recorded, and what to do. */
export const NotDone = ({ heading, lead, facts = [] }: NotDoneProps) => (
  <Answer is="look" heading={heading}>
    <p>{lead}</p>
    <Facts of={facts} />
  </Answer>
);

/** The answer to a refused command, with every reason. */
export const RefusedAnswer = ({
  heading,
  reasons,
}: {
  readonly heading: string;
  readonly reasons: readonly Reason[];
}) => (
  <Answer is="look" heading={heading}>
    <Reasons of={reasons} />
  </Answer>
);

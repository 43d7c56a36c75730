import { screenWords } from 'torioki';
import type { Ending } from '../endings.js';
import type { Variables } from '../context.js';
import { Form, Submit } from './form.js';

interface Confirmed {
  readonly of: Variables;
  readonly action: string;
  readonly ends: Ending;
  /** What stands against it; then there is no 確認. */
  readonly refused: readonly string[] | undefined;
  /** Where to go without it, and what that is called. */
  readonly back: readonly [path: string, name: string];
}

/** 確認, if it would be accepted; and the way back. */
export const Confirm = ({ of, action, ends, refused, back: [path, name] }: Confirmed) => {
  const back = (
    <a class="button second" href={path}>
      {name}
    </a>
  );
  if (refused) return <p class="buttons">{back}</p>;
  return (
    <Form of={of} action={action} ends={[ends]}>
      <Submit name={screenWords.cart.confirm}>{back}</Submit>
    </Form>
  );
};

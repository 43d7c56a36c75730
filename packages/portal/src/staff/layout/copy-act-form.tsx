import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { PortalContext } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { wordsOf } from '../staff-visit.js';

interface CopyActFormProps {
  readonly c: PortalContext;
  readonly action: string;
  readonly act: string;
  readonly label: string;
  /** The field with the code of the copy. */
  readonly copy: readonly [field: string, code: string];
  readonly children: Child;
}

/** The form of an act for a copy. A withdrawal, which cannot be undone, is folded under a sentence that says so. */
export const CopyActForm = ({ c, action, act, label, copy: [field, code], children }: CopyActFormProps) => {
  const isWithdrawal = act === 'withdraw';
  const form = (
    <Form of={c.var} action={action} ends={[]} class="stacked narrow">
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name={field} value={code} />
      <input type="hidden" name="act" value={act} />
      {children}
      <p>
        <Button label={label} look={isWithdrawal ? 'second danger' : 'second'} />
      </p>
    </Form>
  );
  return isWithdrawal ? (
    <details>
      <summary>{label}</summary>
      <p>{wordsOf(c).missing.withdrawLead}</p>
      {form}
    </details>
  ) : (
    form
  );
};

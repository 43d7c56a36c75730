import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { PortalContext } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { keepPage } from '../layout/paged-list.js';

interface RulesFormProps {
  readonly c: PortalContext;
  readonly act: string;
  readonly label: string;
  /** Whether the form is open before it is sent. */
  readonly isOpen?: boolean;
  readonly children: Child;
}

/** Whether the sent form gave this act, so that the page shows its fields again. */
export const isSent = ({ var: { form } }: PortalContext, act: string): boolean => form.get('act') === act;

/** The text of a field of an act: as it was sent, or else the text that the field has at first. */
export const findTyped = (c: PortalContext, act: string, name: string, first = ''): string =>
  isSent(c, act) ? (c.var.form.get(name) ?? '') : first;

/** The form of an act, folded under its name until it is sent. It has an id, so that it gives its command once. */
export const RulesForm = ({ c, act, label, isOpen = false, children }: RulesFormProps) => (
  <details open={isOpen || isSent(c, act)}>
    <summary>{label}</summary>
    <Form of={c.var} action={keepPage(c, c.req.path)} ends={[]} class="stacked narrow">
      <input type="hidden" name="id" value={randomUUID()} />
      {children}
      <p class="buttons">
        <Button label={label} name="act" value={act} />
      </p>
    </Form>
  </details>
);

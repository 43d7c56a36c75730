import { randomUUID } from 'node:crypto';
import type { Variables } from '../../context.js';
import { FocusedField, Form, Submit } from '../../layout/form.js';

interface OneFieldProps {
  readonly of: Pick<Variables, 'token'>;
  readonly action: string;
  readonly labels: { readonly field: string; readonly hint: string; readonly send: string };
}

/** The desk's one field, which always has the focus. Its form has an id, so that it gives its command once. */
export const OneField = ({ of, action, labels }: OneFieldProps) => (
  <Form of={of} action={action} ends={[]} class="scan">
    <input type="hidden" name="id" value={randomUUID()} />
    <FocusedField name="copy" label={labels.field} hint={labels.hint} inputmode="email" />
    <Submit name={labels.send} />
  </Form>
);

import { randomUUID } from 'node:crypto';
import type { PortalContext } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Field, Form, Submit } from '../../layout/form.js';
import { Select } from '../layout/select.js';
import { wordsOf } from '../staff-visit.js';
import { typedFields, type ApplicationFaults, type ApplicationField, type Channel } from './application.js';

interface ApplicationProps {
  readonly c: PortalContext;
  readonly action: string;
  readonly channel: Channel;
  readonly faults: ApplicationFaults | undefined;
  /** Whether the form also has the button for another person with the same name. */
  readonly offersAnother: boolean;
}

/** The kind of text of each field, for keyboards. */
const kinds: Readonly<Partial<Record<ApplicationField, object>>> = {
  phone: { inputmode: 'numeric' },
  mailAddress: { type: 'email', inputmode: 'email' },
  postageYen: { inputmode: 'numeric' },
  card: { inputmode: 'email', autocapitalize: 'none' },
};

const optional: readonly ApplicationField[] = ['reading', 'mailAddress'];

/** 利用登録申込書. The card comes last, so that its scan sends the form. */
export const ApplicationForm = ({ c, action, channel, faults, offersAnother }: ApplicationProps) => {
  const { form } = c.var;
  const { registrations: labels, patronRecord } = wordsOf(c);
  const focused = typedFields.find((name) => faults?.ofFields[name] !== undefined) ?? 'name';
  const field = (name: Exclude<ApplicationField, 'evidence'>) => (
    <Field
      name={name}
      label={labels.fields[name]}
      value={form.get(name) ?? ''}
      faults={[faults?.ofFields[name] ?? []].flat()}
      autocomplete="off"
      spellcheck={false}
      autofocus={name === focused}
      required={!optional.includes(name)}
      {...kinds[name]}
    />
  );
  return (
    <Form of={c.var} action={action} ends={[]} class="stacked narrow">
      <input type="hidden" name="id" value={randomUUID()} />
      {typedFields.filter((name) => name !== 'card').map(field)}
      <Select
        name="evidence"
        label={labels.fields.evidence}
        value={form.get('evidence') ?? ''}
        options={[['', labels.noDocument], ...Object.entries(patronRecord.evidence)]}
      />
      {channel === 'post' ? field('postageYen') : null}
      {field('card')}
      <Submit name={labels.submit}>
        {offersAnother ? <Button label={labels.another} look="second" name="another" value="yes" /> : null}
      </Submit>
    </Form>
  );
};

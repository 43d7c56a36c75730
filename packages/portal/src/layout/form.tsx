import type { Child } from 'hono/jsx';
import type { Variables } from '../context.js';
import type { Ending } from '../endings.js';
import { hashFormToken } from '../guard/digest.js';
import { tokenField } from '../guard/own-forms.js';
import { Button } from './button.js';

interface FormProps {
  readonly of: Pick<Variables, 'token'>;
  readonly action: string;
  /** The ways in which the form can end. For each, the next page shows a sentence. */
  readonly ends: readonly Ending[];
  readonly class?: string;
  readonly label?: string;
  readonly children: Child;
}

/** A form that changes data. A hidden field proves that it comes from a page of this visit. */
export const Form = ({ of: { token }, action, ends, class: name, label, children }: FormProps) => (
  <form
    method="post"
    action={action}
    data-ends={ends.join(' ')}
    {...(name === undefined ? {} : { class: name })}
    {...(label === undefined ? {} : { 'aria-label': label })}
  >
    <input type="hidden" name={tokenField} value={token === null ? '' : hashFormToken(token)} />
    {children}
  </form>
);

/** The button that sends a form, with the content beside it. */
export const Submit = ({ name, children = null }: { readonly name: string; readonly children?: Child }) => (
  <p class="buttons">
    <Button label={name} />
    {children}
  </p>
);

interface FieldProps {
  /** The id, if a page has several fields with this name. */
  readonly id?: string;
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password' | 'email' | 'date';
  readonly value?: string;
  readonly hint?: string;
  readonly faults?: readonly string[] | undefined;
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'email' | 'text';
  readonly autocapitalize?: 'none';
  readonly autofocus?: boolean;
  readonly spellcheck?: boolean;
  readonly required?: boolean;
  /** A button beside the field. */
  readonly beside?: Child;
}

/** The hint and the faults of a field. Their ids connect them to the field. */
const FieldMessages = ({ name, id = name, hint, faults = [] }: FieldProps) => (
  <>
    {hint === undefined ? null : (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {faults.length === 0 ? null : (
      <p class="fault" id={`${id}-fault`}>
        {faults.join(' ')}
      </p>
    )}
  </>
);

const describeField = ({ name, id = name, hint, faults = [] }: FieldProps) => {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(faults.length === 0 ? [] : [`${id}-fault`]),
  ];
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(faults.length === 0 ? {} : { 'aria-invalid': 'true' as const }),
  };
};

/** A field with its label, its hint and its faults, all connected to it. */
export const Field = (typed: FieldProps) => {
  const { label, hint: _hint, faults = [], type = 'text', beside, ...more } = typed;
  const input = (
    <input
      id={typed.name}
      type={type}
      {...(type === 'password' ? { spellcheck: false } : {})}
      {...describeField(typed)}
      {...more}
    />
  );
  return (
    <div class={faults.length > 0 ? 'field wrong' : 'field'}>
      <label for={typed.id ?? typed.name}>{label}</label>
      <FieldMessages {...typed} />
      {beside === undefined ? (
        input
      ) : (
        <div class="with-button">
          {input}
          {beside}
        </div>
      )}
    </div>
  );
};

/** A field for a code or a scanned text, which has the focus. The browser changes and completes nothing in it. */
export const FocusedField = (typed: FieldProps) => (
  <Field {...typed} autocapitalize="none" autocomplete="off" spellcheck={false} autofocus />
);

interface PasswordFieldProps extends Omit<FieldProps, 'type'> {
  readonly of: Pick<Variables, 'staff' | 'words'>;
}

/** The button that shows a typed password. It is visible only if a script runs. */
const ShowPasswordButton = ({ of: { staff, words }, name, label }: PasswordFieldProps) => (
  <button class="button second" type="button" aria-controls={name} aria-pressed="false" hidden>
    {(staff?.words.signIn ?? words.login).show}
    <span class="unseen">{words.aside(label)}</span>
  </button>
);

/** A field for a password, with the button that shows it. */
export const PasswordField = ({ of, ...typed }: PasswordFieldProps) => (
  <Field
    {...typed}
    type="password"
    beside={<ShowPasswordButton of={of} name={typed.name} label={typed.label} />}
  />
);

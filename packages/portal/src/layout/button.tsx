interface ButtonLabel {
  readonly label: string;
  /** The look of the button, if it is not the main button of a page. */
  readonly look?: 'second' | 'small' | 'second small' | 'second danger';
  /** The subject of the button, in brackets, for users of screen readers, who do not see the text beside it. */
  readonly about?: string;
}

const findButtonClass = (look: ButtonLabel['look']): string =>
  look === undefined ? 'button' : `button ${look}`;

const Label = ({ label, about }: ButtonLabel) => (
  <>
    {label}
    {about === undefined ? null : <span class="unseen">{about}</span>}
  </>
);

export const ButtonLink = ({ to, look, ...labelled }: ButtonLabel & { readonly to: string }) => (
  <a class={findButtonClass(look)} href={to}>
    <Label {...labelled} />
  </a>
);

interface SubmitButtonProps extends ButtonLabel {
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly autofocus?: boolean;
}

/** A button that sends its form, with its name and value. */
export const Button = ({ label, look, about, ...more }: SubmitButtonProps) => (
  <button class={findButtonClass(look)} type="submit" {...more}>
    <Label label={label} {...(about === undefined ? {} : { about })} />
  </button>
);

import { words } from '../words/words.js';

interface Labelled {
  readonly label: string;
  /** How it differs from the first button of a page. */
  readonly look?: 'second' | 'small' | 'second small' | 'second danger';
  /** What the label is about, for who hears the button and does not see what it stands beside. */
  readonly about?: string;
}

const classOf = (look: Labelled['look']): string => (look === undefined ? 'button' : `button ${look}`);

const Label = ({ label, about }: Labelled) => (
  <>
    {label}
    {about === undefined ? null : <span class="unseen">{words.holdings.of(about)}</span>}
  </>
);

/** A link that looks like a button. */
export const ButtonLink = ({ to, look, ...labelled }: Labelled & { readonly to: string }) => (
  <a class={classOf(look)} href={to}>
    <Label {...labelled} />
  </a>
);

interface Sent extends Labelled {
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
}

/** Sends the form in which it stands, with its name and value. */
export const Button = ({ label, look, about, ...more }: Sent) => (
  <button class={classOf(look)} type="submit" {...more}>
    <Label label={label} {...(about === undefined ? {} : { about })} />
  </button>
);

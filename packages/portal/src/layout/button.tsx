import { words } from '../words/words.js';

interface Labelled {
  readonly label: string;
  /** The difference from the main button of a page. */
  readonly look?: 'second' | 'small' | 'second small' | 'second danger';
  /** The subject of the label, for users of screen readers: they do not see the text beside the button. */
  readonly about?: string;
}

const classOf = (look: Labelled['look']): string => (look === undefined ? 'button' : `button ${look}`);

const Label = ({ label, about }: Labelled) => (
  <>
    {label}
    {about === undefined ? null : <span class="unseen">{words.holdings.of(about)}</span>}
  </>
);

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

/** A button that sends its form, with its name and value. */
export const Button = ({ label, look, about, ...more }: Sent) => (
  <button class={classOf(look)} type="submit" {...more}>
    <Label label={label} {...(about === undefined ? {} : { about })} />
  </button>
);

interface TextAreaProps {
  /** The id, if a page has several fields with this name. */
  readonly id?: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** A field of several lines, with its label and its hint. */
export const TextArea = ({ name, id = name, label, value, hint }: TextAreaProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint === undefined ? null : (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    <textarea
      id={id}
      name={name}
      rows={4}
      {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
    >
      {value}
    </textarea>
  </div>
);

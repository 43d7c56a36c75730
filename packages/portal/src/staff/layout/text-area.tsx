interface TextAreaProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** A field of several lines, with its label and its hint. */
export const TextArea = ({ name, label, value, hint }: TextAreaProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    {hint === undefined ? null : (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <textarea
      id={name}
      name={name}
      rows={4}
      {...(hint === undefined ? {} : { 'aria-describedby': `${name}-hint` })}
    >
      {value}
    </textarea>
  </div>
);

interface SelectProps {
  /** The id, if a page has several choices with this name. */
  readonly id?: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  /** The chosen value; by default the first one. */
  readonly value?: string;
  /** Whether people must choose an option with a value. */
  readonly required?: boolean;
}

/** A choice with its label. */
export const Select = ({ name, id = name, label, options, value: chosen, required }: SelectProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} name={name} required={required}>
      {options.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

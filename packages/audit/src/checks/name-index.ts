/**
 * Values grouped by name. A name with a single value takes little memory, so that there can be a million
 * names.
 */
export class NameIndex<Value extends string | number> {
  readonly #byName = new Map<string, Value | Set<Value>>();

  add(name: string, value: Value): void {
    const values = this.#byName.get(name);
    if (values instanceof Set) values.add(value);
    else if (values !== value)
      this.#byName.set(name, values === undefined ? value : new Set([values, value]));
  }

  remove(name: string, value: Value): void {
    const values = this.#byName.get(name);
    if (values instanceof Set) values.delete(value);
    if (values === value || (values instanceof Set && values.size === 0)) this.#byName.delete(name);
  }

  find(names: Iterable<string>): ReadonlySet<Value> {
    const found = new Set<Value>();
    for (const name of names) {
      const values = this.#byName.get(name);
      if (values instanceof Set) values.forEach((value) => found.add(value));
      else if (values !== undefined) found.add(values);
    }
    return found;
  }
}

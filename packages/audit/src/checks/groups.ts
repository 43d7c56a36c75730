/** Values by names under which they are found. */
export class Groups<Value> {
  readonly #byName = new Map<string, Set<Value>>();

  add(name: string, value: Value): void {
    const values = this.#byName.get(name);
    if (values) values.add(value);
    else this.#byName.set(name, new Set([value]));
  }

  remove(name: string, value: Value): void {
    const values = this.#byName.get(name);
    values?.delete(value);
    if (values?.size === 0) this.#byName.delete(name);
  }

  of(names: Iterable<string>): ReadonlySet<Value> {
    const found = new Set<Value>();
    for (const name of names) for (const value of this.#byName.get(name) ?? []) found.add(value);
    return found;
  }
}

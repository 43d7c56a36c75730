/** A JSON Schema (2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

/** An object with these fields and no others. */
export const objectOf = (
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** A value of one of these schemas. */
export const anyOf = (schemas: readonly Schema[]): Schema => {
  const [first, ...others] = schemas;
  return first !== undefined && others.length === 0 ? first : { anyOf: schemas };
};

/** A schema in the components of the document. */
export const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

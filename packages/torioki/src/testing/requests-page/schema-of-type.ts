import ts from 'typescript';
import { isArray } from './methods.js';
import { anyOf, objectOf, refTo, type Schema } from './schema.js';
import { nameOf } from './shown.js';
import { checker, commentOn } from './sources.js';

/** The schemas of the named types in shown values, by name. */
export type NamedSchemas = Map<string, Schema>;

const has = (type: ts.Type, flags: ts.TypeFlags): boolean => (type.flags & flags) !== 0;

const isFunction = (type: ts.Type): boolean => type.getCallSignatures().length > 0;

/** The name of a branded text, such as `LocalDate`. */
const brandOf = (type: ts.Type): string | undefined => {
  if (!type.isIntersection() || !type.types.some((part) => has(part, ts.TypeFlags.String))) return undefined;
  const [brand] = type.types.flatMap((part) => (has(part, ts.TypeFlags.Object) ? part.getProperties() : []));
  const named = brand && checker.getTypeOfSymbol(brand);
  return named?.isStringLiteral() ? named.value : undefined;
};

const inOrder = (schemas: readonly Schema[]): readonly Schema[] =>
  schemas.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** The values of the literals in a union. */
const literalsIn = (types: readonly ts.Type[]): readonly unknown[] =>
  types.flatMap((type) => (type.isStringLiteral() || type.isNumberLiteral() ? [type.value] : [])).toSorted();

/** The type of the JSON of a value: its own type, or the one that its `toJSON` returns. */
const typeInJson = (type: ts.Type): ts.Type => {
  const toJson = type.getProperty('toJSON');
  const [signature] = toJson ? checker.getTypeOfSymbol(toJson).getCallSignatures() : [];
  return signature?.getReturnType() ?? type;
};

const schemaOfSimple = (type: ts.Type): Schema | undefined => {
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (has(type, ts.TypeFlags.BooleanLiteral)) return { const: checker.typeToString(type) === 'true' };
  if (has(type, ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringLike)) return { type: 'string' };
  if (has(type, ts.TypeFlags.NumberLike)) return { type: 'number' };
  if (has(type, ts.TypeFlags.Null)) return { type: 'null' };
  return has(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown) ? {} : undefined;
};

const called: Schema = { type: 'string', description: 'The name of the title, if the library has its name.' };

/** Makes the schemas of types. It adds the schema of each named type to `named`. */
export const schemasOfTypes = (named: NamedSchemas) => {
  const types = new Map<string, ts.Type>();

  const schemaOfUnion = (members: readonly ts.Type[]): Schema => {
    const present = members.filter((type) => !has(type, ts.TypeFlags.Undefined));
    const bools = present.filter((type) => has(type, ts.TypeFlags.BooleanLiteral));
    const literals = literalsIn(present);
    const [isBoolean, isEnum] = [bools.length === 2, literals.length > 1];
    const others = present.filter(
      (type) =>
        !(isBoolean && bools.includes(type)) &&
        !(isEnum && (type.isStringLiteral() || type.isNumberLiteral())),
    );
    return anyOf([
      ...(isBoolean ? [{ type: 'boolean' }] : []),
      ...(isEnum ? [{ enum: literals }] : []),
      ...inOrder(others.map(schemaOf)),
    ]);
  };

  const fieldOf = (symbol: ts.Symbol): Schema => {
    const comment = commentOn(symbol);
    const schema = schemaOf(checker.getTypeOfSymbol(symbol));
    return comment === '' ? schema : { description: comment, ...schema };
  };

  /** The schema of an object with the fields of a type. A function is no field of an answer. */
  const schemaOfFields = (type: ts.Type, without: readonly string[] = []): Schema => {
    const fields = checker
      .getPropertiesOfType(type)
      .filter(({ name }) => !without.includes(name))
      .filter((field) => !isFunction(checker.getTypeOfSymbol(field)));
    const index = type.getStringIndexType();
    const names = fields.some(({ name }) => name === 'title') ? { called } : {};
    const optional = fields.filter(({ flags }) => flags & ts.SymbolFlags.Optional);
    return {
      ...objectOf({ ...Object.fromEntries(fields.map((field) => [field.name, fieldOf(field)])), ...names }, [
        ...optional.map(({ name }) => name),
        ...Object.keys(names),
      ]),
      ...(index && !has(index, ts.TypeFlags.Never) && { additionalProperties: schemaOf(index) }),
    };
  };

  const schemaOfWhole = (type: ts.Type): Schema => {
    const element = isArray(type) ? type.getNumberIndexType() : undefined;
    if (element)
      return { type: 'array', items: schemaOf(element), ...(type.getProperty('0') && { minItems: 1 }) };
    return type.isUnion() ? schemaOfUnion(type.types) : schemaOfFields(type);
  };

  /** The name of a type that has its own schema. Types with arguments have none, since they share one name. */
  const ownNameOf = (type: ts.Type): string | undefined => {
    const arguments_ = type.aliasTypeArguments ?? (type as Partial<ts.TypeReference>).typeArguments ?? [];
    const name = arguments_.length > 0 ? undefined : nameOf(type)?.name;
    if (name === undefined || (types.get(name) ?? type) !== type) return undefined;
    types.set(name, type);
    return name;
  };

  const schemaOf = (shown: ts.Type): Schema => {
    const type = typeInJson(shown);
    const brand = brandOf(type);
    if (brand !== undefined) return refTo(brand);
    const simple = type.isUnion() ? undefined : schemaOfSimple(type);
    if (simple) return simple;
    const name = ownNameOf(type);
    if (name === undefined) return schemaOfWhole(type);
    if (!named.has(name)) {
      named.set(name, {});
      const comment = commentOn(nameOf(type));
      named.set(name, { ...(comment !== '' && { description: comment }), ...schemaOfWhole(type) });
    }
    return refTo(name);
  };

  return { schemaOf, schemaOfFields };
};

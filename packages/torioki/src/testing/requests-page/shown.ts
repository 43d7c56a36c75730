import ts from 'typescript';
import { textOf } from './methods.js';
import { checker, commentOn, interfaceOf, packagesFolder } from './sources.js';

/** A type in a shown value, or a refusal. */
export interface Described {
  readonly name: string;
  readonly comment: string;
  readonly fields: readonly Field[];
}

interface Field {
  readonly name: string;
  readonly comment: string;
  /** The type as the source writes it. */
  readonly type: string;
}

interface ShownType extends Described {
  readonly by: readonly string[];
}

/** The types that contain the shown value of a query. */
const around = ['QueryAnswer', 'View', 'PatronView'];

const isAround = (symbol: ts.Symbol | undefined): boolean => around.includes(symbol?.name ?? '');

const shownBy = (look: ts.Symbol): ts.Type | undefined => {
  const type = checker.getTypeOfSymbol(look);
  const answer = type.getCallSignatures()[0]?.getReturnType() ?? type;
  if (isAround(answer.aliasSymbol)) return answer.aliasTypeArguments?.[0];
  return isAround(answer.getSymbol()) ? checker.getTypeArguments(answer as ts.TypeReference)[0] : undefined;
};

const isObject = (type: ts.Type): boolean =>
  type.isUnionOrIntersection() ? type.types.every(isObject) : (type.flags & ts.TypeFlags.Object) !== 0;

const isOurs = ({ declarations = [] }: ts.Symbol): boolean =>
  declarations.some((declaration) => declaration.getSourceFile().fileName.startsWith(`${packagesFolder}/`));

/**
 * The name of a type of this project with fields. Errors are left out, since their messages describe them.
 */
export const nameOf = (type: ts.Type): ts.Symbol | undefined => {
  const symbol = type.aliasSymbol ?? (type.isUnion() ? undefined : type.symbol);
  if (!symbol || !isOurs(symbol) || !isObject(type)) return undefined;
  return /^__|Error$/.test(symbol.name) ? undefined : symbol;
};

const namedIn = (type: ts.Type): readonly ts.Type[] => {
  if (checker.isArrayType(type)) return checker.getTypeArguments(type as ts.TypeReference).flatMap(namedIn);
  if (nameOf(type)) return [type];
  return type.isUnionOrIntersection() ? type.types.flatMap(namedIn) : [];
};

/** The fields of a type; for a union, the fields of each member. */
const fieldsOf = (type: ts.Type): readonly ts.Symbol[] => {
  const parts = type.isUnion() ? type.types : [type];
  const fields = parts.flatMap((part) => part.getProperties());
  return [...new Map(fields.map((field) => [field.name, field])).values()];
};

/** A type as the source has it, but printed in full if the source refers to another type. */
const written = (symbol: ts.Symbol): string => {
  const declaration = symbol.valueDeclaration;
  const text = declaration && ts.isPropertySignature(declaration) ? declaration.type?.getText() : undefined;
  return text === undefined || /\['|WithNames/.test(text) ? textOf(checker.getTypeOfSymbol(symbol)) : text;
};

const fieldOf = (symbol: ts.Symbol): Field => ({
  name: symbol.name,
  comment: commentOn(symbol),
  type: written(symbol)
    .replace(/\/\*\*.*?\*\//gs, '')
    .replace(/import\(['"][^)]*\)\./g, '')
    .replace(/Branded<['"](\w+)['"]>/g, '$1')
    .replace(/\s+/g, ' ')
    .replaceAll('; }', ' }')
    .replaceAll('"', "'"),
});

const byName = (one: Described, other: Described): number => (one.name < other.name ? -1 : 1);

const isRefusal = (type: ts.Type): boolean => type.getProperty('code') !== undefined;

/** Every type in the shown values of some interfaces, in alphabetical order. */
export const listShownTypes = (interfaces: readonly string[]): readonly ShownType[] => {
  const found = new Map<string, ShownType>();
  const add = (type: ts.Type, look: string): void => {
    const symbol = nameOf(type);
    if (!symbol || isRefusal(type)) return;
    const by = found.get(symbol.name)?.by ?? [];
    if (by.includes(look)) return;
    const fields = fieldsOf(type);
    const { name } = symbol;
    found.set(name, { name, comment: commentOn(symbol), fields: fields.map(fieldOf), by: [...by, look] });
    for (const field of fields) for (const part of namedIn(checker.getTypeOfSymbol(field))) add(part, look);
  };
  for (const name of interfaces)
    for (const look of interfaceOf(name, 'torioki').getProperties()) {
      const methods = shownBy(look);
      for (const part of methods ? namedIn(methods) : []) add(part, look.name);
    }
  return [...found.values()].toSorted(byName);
};

/** The codes of a refusal. One type of fields can have several codes. */
const codesOf = (refusal: ts.Type): readonly string[] => {
  const code = refusal.getProperty('code');
  const type = code && checker.getTypeOfSymbol(code);
  const literals = type?.isUnion() ? type.types : [type];
  return literals.flatMap((one) => (one?.isStringLiteral() ? [one.value] : []));
};

/** The members of a type. */
const membersOf = (type: ts.Type | undefined): readonly ts.Type[] =>
  type === undefined ? [] : type.isUnion() ? type.types : [type];

/** The type of each refusal, by its code. */
export const refusalTypes = (): ReadonlyMap<string, ts.Type> =>
  new Map(
    membersOf(interfaceOf('AnyRefusal', 'torioki')).flatMap((type) =>
      codesOf(type).map((code) => [code, type] as const),
    ),
  );

/** Every refusal, by its code, with its fields. */
export const refusals = (): readonly Described[] =>
  [...refusalTypes()]
    .map(([name, type]) => ({
      name,
      comment: commentOn(type.getSymbol()),
      fields: type
        .getProperties()
        .filter((field) => field.name !== 'code')
        .map(fieldOf),
    }))
    .toSorted(byName);

/** The type of a method's answer. */
const answerOf = (of: string, method: string): ts.Type | undefined => {
  const symbol = interfaceOf(of, 'torioki').getProperty(method);
  const [signature] = symbol ? checker.getTypeOfSymbol(symbol).getCallSignatures() : [];
  return signature && checker.getAwaitedType(signature.getReturnType());
};

/** The types of the elements of a list in an answer. */
const elementsIn = (answer: ts.Type, field: string): readonly ts.Type[] => {
  const list = answer.getProperty(field);
  return membersOf(list && checker.getTypeOfSymbol(list).getNumberIndexType());
};

/** The type of a method's accepted answer; undefined for a query. */
export const acceptedBy = (of: string, method: string): ts.Type | undefined =>
  membersOf(answerOf(of, method)).find((one) => {
    const is = one.getProperty('is');
    const literal = is && checker.getTypeOfSymbol(is);
    return literal?.isStringLiteral() === true && literal.value === 'accepted';
  });

/** The codes of a job's troubles that are refusals. Errors are left out, since they have messages. */
export const troubleCodes = (job: string): readonly string[] => {
  const troubles = membersOf(answerOf('RegistryJobs', job)).flatMap((one) => elementsIn(one, 'troubles'));
  const refused = troubles.filter((one) => one.getProperty('message') === undefined);
  return [...new Set(refused.flatMap(codesOf))].toSorted();
};

export const refusalCodes = (of: string, method: string): readonly string[] => {
  const refusals = membersOf(answerOf(of, method)).flatMap((one) => elementsIn(one, 'refusals'));
  return [...new Set(refusals.flatMap(codesOf))].toSorted();
};

/** The type of the value that a member shows; undefined if it is no query and no view. */
export const shownValueOf = (of: string, name: string): ts.Type | undefined => {
  const member = interfaceOf(of, 'torioki').getProperty(name);
  const shown = membersOf(answerOf(of, name)).flatMap((one) => one.getProperty('shown') ?? []);
  return shown[0] ? checker.getTypeOfSymbol(shown[0]) : member && shownBy(member);
};

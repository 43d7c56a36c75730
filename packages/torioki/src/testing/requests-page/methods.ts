import ts from 'typescript';
import { checker, commentOn, interfaceOf } from './sources.js';

/** A public method, or a property that is a query. */
export interface Method {
  readonly name: string;
  readonly comment: string;
  /** The method's arguments, as TypeScript prints them. */
  readonly takes: readonly string[];
  /** The method's answer, as the source writes it. */
  readonly answers: string;
  readonly isMethod: boolean;
}

/** Whether a type is a list, also one that is never empty. */
export const isArray = (type: ts.Type): boolean => type.getProperty('findIndex') !== undefined;

const isObject = (type: ts.Type): boolean =>
  type.isIntersection() ? type.types.every(isObject) : (type.flags & ts.TypeFlags.Object) !== 0;

/**
 * A type as TypeScript prints it, but with its members in alphabetical order. TypeScript's own order depends
 * on the types that it checked before.
 */
export const textOf = (type: ts.Type): string => {
  const element = isArray(type) ? type.getNumberIndexType() : undefined;
  if (element) return element.isUnion() ? `(${textOf(element)})[]` : `${textOf(element)}[]`;
  if (type.isUnion() && (type.flags & ts.TypeFlags.Boolean) === 0) {
    const texts = type.types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0).map(textOf);
    return texts
      .toSorted((one, other) => Number(one === 'null') - Number(other === 'null') || (one < other ? -1 : 1))
      .join(' | ')
      .replace('false | true', 'boolean');
  }
  if (isObject(type)) return `{ ${fieldsOf(type).join('; ')} }`;
  return checker.typeToString(type).replaceAll('"', "'");
};

const fieldOf = (field: ts.Symbol): string => {
  const optional = field.flags & ts.SymbolFlags.Optional ? '?' : '';
  return `${field.name}${optional}: ${textOf(checker.getTypeOfSymbol(field))}`;
};

const fieldsOf = (type: ts.Type): readonly string[] => type.getProperties().map(fieldOf).toSorted();

const argumentOf = (parameter: ts.Symbol): string => {
  const declaration = parameter.valueDeclaration;
  if (!declaration || !ts.isParameter(declaration)) return fieldOf(parameter);
  const { dotDotDotToken: rest, questionToken: optional } = declaration;
  const name = `${rest ? '...' : ''}${parameter.name}${optional ? '?' : ''}`;
  return `${name}: ${textOf(checker.getTypeOfSymbol(parameter))}`;
};

/** The arguments of a method that takes a tuple, with their names in the tuple. */
const argumentsIn = (type: ts.TupleTypeReference): readonly string[] =>
  (type.target.labeledElementDeclarations ?? []).flatMap((element, index) => {
    const [taken] = checker.getTypeArguments(type).slice(index);
    if (element === undefined || taken === undefined) return [];
    return [`${element.name.getText()}${element.questionToken ? '?' : ''}: ${textOf(taken)}`];
  });

const takenAs = (parameter: ts.Symbol): readonly string[] => {
  const type = checker.getTypeOfSymbol(parameter);
  return checker.isTupleType(type) ? argumentsIn(type as ts.TupleTypeReference) : [argumentOf(parameter)];
};

/** The fields of a command, or each argument of another method. */
const argumentsOf = (signature: ts.Signature | undefined): readonly string[] =>
  (signature?.parameters ?? []).flatMap((parameter) =>
    ['command', 'request'].includes(parameter.name)
      ? fieldsOf(checker.getTypeOfSymbol(parameter)).filter((field) => !field.startsWith('commandId'))
      : takenAs(parameter),
  );

const declared = (symbol: ts.Symbol): ts.MethodSignature | ts.PropertySignature | undefined => {
  const declaration = symbol.valueDeclaration;
  return declaration && (ts.isMethodSignature(declaration) || ts.isPropertySignature(declaration))
    ? declaration
    : undefined;
};

/** The inferred type of a method's answer, or of a property. */
const answerTypeOf = (method: ts.Type): string =>
  checker.typeToString(method.getCallSignatures()[0]?.getReturnType() ?? method);

/** The answer of a method as the source has it, unless it depends on the library's people. */
const written = (symbol: ts.Symbol): string | undefined => {
  const text = declared(symbol)?.type?.getText();
  return text?.includes('<Of>') ? undefined : text;
};

/**
 * The public methods of a package's interface, including inherited ones. To print the types of their arguments and
 * answers takes seconds, so it is done only where they are read.
 */
export const methodsOf = (name: string, of = 'torioki'): readonly Method[] =>
  interfaceOf(name, of)
    .getProperties()
    .map((symbol) => {
      const type = checker.getTypeOfSymbol(symbol);
      const signatures = type.getCallSignatures();
      return {
        name: symbol.name,
        comment: commentOn(symbol),
        isMethod: signatures.length > 0,
        get takes() {
          return argumentsOf(signatures[0]);
        },
        get answers() {
          return written(symbol) ?? answerTypeOf(type);
        },
      };
    });

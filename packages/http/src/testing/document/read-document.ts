import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

interface Content {
  readonly schema: object;
  readonly example?: unknown;
}

/** A response of the document, or a reference to one. */
export interface DocumentedResponse {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Content>>;
}

/** A parameter of the document, or a reference to one. */
interface Parameter {
  readonly in?: string;
  readonly name?: string;
}

interface DocumentedOperation {
  readonly tags: readonly string[];
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, DocumentedResponse>>;
    readonly requestBodies: Readonly<
      Record<string, { readonly content: { readonly 'application/json': Content } }>
    >;
  };
}

const text = readFileSync(join(import.meta.dirname, '../../../openapi.json'), 'utf8');

/** The written OpenAPI document. */
export const readDocument = (): Document => JSON.parse(text) as Document;

const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true, logger: false });
ajv.addSchema(readDocument(), 'document');

const escape = (key: string): string => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Finds a schema of the document by the keys that lead to it. */
export const findSchema = (...keys: readonly string[]): ValidateFunction => {
  const schema = ajv.getSchema(`document#/${keys.map(escape).join('/')}`);
  if (schema === undefined) throw new Error(`The document has no ${keys.join(' ')}.`);
  return schema;
};

/** The faults of a value, by the schema that judged it last. */
export const faultsOf = (schema: ValidateFunction): string => ajv.errorsText(schema.errors);

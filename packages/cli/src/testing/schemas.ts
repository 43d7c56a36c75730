import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const schemaFolder = join(import.meta.dirname, '../../../../docs/reference/schemas');

const files = readdirSync(schemaFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.json'),
);

/** The names of the schemas as in documents: `torioki/verify/1`. */
export const schemas: readonly string[] = files
  .filter((file) => file !== 'parts.json')
  .map((file) => `torioki/${file.replace('.json', '')}`);

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
for (const file of files) ajv.addSchema(JSON.parse(readFileSync(join(schemaFolder, file), 'utf8')) as object);

/** The faults of a document under a schema; undefined if it is valid. */
export const findSchemaFault = (schema: string, document: unknown): string | undefined => {
  const isRight = ajv.getSchema(`urn:${schema.replaceAll('/', ':')}`);
  if (isRight === undefined) return `The schema ${schema} is missing in docs/reference/schemas.`;
  return isRight(document) ? undefined : ajv.errorsText(isRight.errors, { dataVar: schema });
};

/** Throws unless a line contains a document that is valid under the schema it names. */
export const checkDocument = (line: string): void => {
  const document = JSON.parse(line) as { readonly schema: string };
  const fault = findSchemaFault(document.schema, document);
  if (fault !== undefined) throw new Error(`${fault}: ${line}`);
};

interface Parts {
  readonly $defs: { readonly heading: { readonly properties: object } };
}

const { heading } = (JSON.parse(readFileSync(join(schemaFolder, 'parts.json'), 'utf8')) as Parts).$defs;

/** The schema of a value. It requires all fields of an object, and allows no others. */
const deriveForm = (value: unknown): object => {
  if (Array.isArray(value))
    return { type: 'array', ...(value.length > 0 && { items: deriveForm(value[0]) }) };
  if (typeof value !== 'object') return { type: Number.isInteger(value) ? 'integer' : typeof value };
  if (value === null) return { type: 'null' };
  const properties = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deriveForm(one)]));
  return { type: 'object', properties, required: Object.keys(value), additionalProperties: false };
};

/** The first schema of a verb, derived from one of its documents. */
export const deriveSchema = ({ schema, ...document }: { readonly schema: string }): string => {
  const own = Object.entries(document).filter(([name]) => !(name in heading.properties));
  const written = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:${schema.replaceAll('/', ':')}`,
    title: schema,
    type: 'object',
    allOf: [{ $ref: 'urn:torioki:parts#/$defs/heading' }],
    properties: {
      schema: { const: schema },
      ...Object.fromEntries(own.map(([name, value]) => [name, deriveForm(value)])),
    },
    required: ['schema', ...own.map(([name]) => name)],
    unevaluatedProperties: false,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
};

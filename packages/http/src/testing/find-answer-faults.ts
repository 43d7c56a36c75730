import { problemType } from '../problems/problem.js';
import { faultsOf, findSchema, readDocument, type DocumentedResponse } from './document/read-document.js';

const { paths, components } = readDocument();

/** The response of the document, and the keys that lead to it. */
const findResponse = (
  path: string,
  method: string,
  status: string,
): [readonly string[], DocumentedResponse] => {
  const response = paths[path]?.[method]?.responses[status];
  if (response === undefined) throw new Error(`${method} ${path} has no response ${status} in the document.`);
  const name = response.$ref?.split('/').at(-1);
  const shared = name === undefined ? undefined : components.responses[name];
  return name !== undefined && shared !== undefined
    ? [['components', 'responses', name], shared]
    : [['paths', path, method, 'responses', status], response];
};

/** The keys that lead to the schema of an answer. The answer to an unknown path or method is a problem. */
const keysOfSchema = (path: string, method: string, status: string, type: string): readonly string[] => {
  if (paths[path]?.[method] === undefined && type === problemType)
    return ['components', 'schemas', 'Problem'];
  const [keys, { content = {} }] = findResponse(path, method, status);
  if (content[type] === undefined)
    throw new Error(`${method} ${path} has no answer ${status} of the type ${type} in the document.`);
  return [...keys, 'content', type, 'schema'];
};

const faultIn = async (path: string, method: string, response: Response): Promise<string | undefined> => {
  const { status, headers } = response;
  if (status === 304) {
    findResponse(path, method, '304');
    return undefined;
  }
  const [type = ''] = (headers.get('Content-Type') ?? '').split(';');
  const schema = findSchema(...keysOfSchema(path, method, String(status), type));
  if (type === 'text/event-stream') return undefined;
  const body: unknown = await response.clone().json();
  return schema(body) ? undefined : `${faultsOf(schema)}: ${JSON.stringify(body)}`;
};

/** The faults of an answer: the document has no schema for it, or the answer is not valid by the schema. */
export const findAnswerFaults = async (request: Request, response: Response): Promise<readonly string[]> => {
  const path = new URL(request.url).pathname;
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
  if (path === '/openapi.json' || response.body === null) return [];
  try {
    const fault = await faultIn(path, method, response);
    return fault === undefined ? [] : [`${method} ${path} ${response.status}: ${fault}`];
  } catch (error) {
    return [String(error)];
  }
};

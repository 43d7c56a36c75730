import type { ValidateFunction } from 'ajv/dist/2020.js';
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

const eventStream = 'text/event-stream';

const faultIn = (schema: ValidateFunction, json: string): readonly string[] =>
  schema(JSON.parse(json)) ? [] : [`${faultsOf(schema)}: ${json}`];

/** The fault of an event of a stream. Its data are an answer; a comment and the end of a closing process have none. */
const faultInEvent = (schema: ValidateFunction, event: string): readonly string[] => {
  if (/^:|^retry: \d+$/.test(event)) return [];
  const [, data] = /^data: (.*)$/.exec(event) ?? [];
  return data === undefined ? [`an event without data: ${event}`] : faultIn(schema, data);
};

/** The same stream. `watch` gets each event that is read from it. */
const watchEvents = (
  stream: ReadableStream<Uint8Array>,
  watch: (event: string) => void,
): ReadableStream<Uint8Array> => {
  const decoder = new TextDecoder();
  let rest = '';
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, controller) => {
        const events = `${rest}${decoder.decode(bytes, { stream: true })}`.split('\n\n');
        rest = events.pop() ?? '';
        events.forEach(watch);
        controller.enqueue(bytes);
      },
    }),
  );
};

/** Reports the faults of an answer by the schema that the document has for it. Returns the same answer. */
const judge = async (
  { method, path }: { readonly method: string; readonly path: string },
  response: Response,
  report: (faults: readonly string[]) => void,
): Promise<Response> => {
  const { status, headers, body } = response;
  if (status === 304) findResponse(path, method, '304');
  if (body === null) return response;
  const [type = ''] = (headers.get('Content-Type') ?? '').split(';');
  const keys = keysOfSchema(path, method, String(status), type);
  if (type === eventStream) {
    const schema = findSchema(...keys, 'contentSchema');
    return new Response(
      watchEvents(body, (event) => report(faultInEvent(schema, event))),
      response,
    );
  }
  report(faultIn(findSchema(...keys), await response.clone().text()));
  return response;
};

/**
 * Compares an answer with the document. Reports a fault if the document has no schema for it, or if the answer is
 * not valid by the schema. Returns the same answer. The events of a stream are compared when they are read.
 */
export const judgeAnswer = async (
  request: Request,
  response: Response,
  report: (fault: string) => void,
): Promise<Response> => {
  const path = new URL(request.url).pathname;
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
  if (path === '/openapi.json') return response;
  try {
    return await judge({ method, path }, response, (faults) =>
      faults.forEach((fault) => report(`${method} ${path} ${response.status}: ${fault}`)),
    );
  } catch (error) {
    report(String(error));
    return response;
  }
};

import {
  addressOf,
  type AnyEndpoint,
  type EndpointInput,
  type EndpointOutput,
  type InputParts,
} from '@ringside/contracts';
import type { Problem, RefusalCode } from '@ringside/contracts';
import { RefusalError } from './refusal-error';
import { apiAddress } from './server-address';

/**
 * Sends a file as the body of an operation. Not `fetch`, which cannot say how much has gone out.
 * @param onProgress told the share from 0 to 1; 1 means sent, not done
 * @throws RefusalError with the server's code; `OFFLINE` when the connection broke
 */
export function upload<E extends AnyEndpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<EndpointOutput<E>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, `${apiAddress()}${addressOf(endpoint.path, (input ?? {}) as InputParts)}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', file.type);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new RefusalError('OFFLINE'));
    request.onload = () => {
      const answer = answerIn(request);
      if (request.status < 400) resolve(answer as EndpointOutput<E>);
      else reject(refusalIn(request.status, answer as Partial<Problem>));
    };
    request.send(file);
  });
}

function answerIn({ responseText }: XMLHttpRequest): unknown {
  try {
    return JSON.parse(responseText);
  } catch {
    return {}; // a proxy answers in its own words
  }
}

const refusalIn = (status: number, { code, details, errors }: Partial<Problem>): RefusalError =>
  new RefusalError((code as RefusalCode | undefined) ?? (status === 413 ? 'TOO_LARGE' : 'UNKNOWN'), {
    status,
    ...(details ? { details } : {}),
    ...(errors ? { errors } : {}),
  });

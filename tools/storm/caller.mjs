/** Calls nodes, and knows of each call when it was made and when it returned. */
import http from 'node:http';
import { PUBLIC_URL } from './fleet.mjs';

const TIMEOUT_MS = 8000;

/** @typedef {{ method: string, path: string, body?: unknown, key?: string }} Call */
/** The status is 0 when no answer came. @typedef {{ status: number, answer: any, inv: number, ret: number }} Answer */

/** Microseconds of the one clock that the whole history is told by. */
export const clock = () => Math.round(performance.now() * 1000);

export class Caller {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 100 });

  /** @param {import('./fleet.mjs').Fleet} fleet */
  constructor(fleet) {
    this.fleet = fleet;
  }

  /**
   * @param {number} node
   * @param {import('./fill-hall.mjs').Person} who
   * @param {Call} call
   * @returns {Promise<Answer>}
   */
  async call(node, { cookie }, { method, path, body, key }) {
    const text = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      cookie,
      origin: PUBLIC_URL,
      ...(text === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const { port } = /** @type {import('./fleet.mjs').Node} */ (this.fleet.nodes[node]);
    const options = { host: '127.0.0.1', port, path: `/api/v1${path}`, method, headers, agent: this.#agent };
    const inv = clock();
    const [status, answer] = await send(options, text).catch(() => /** @type {const} */ ([0, undefined]));
    return { status, answer, inv, ret: clock() };
  }

  close() {
    this.#agent.destroy();
  }
}

/** @param {http.RequestOptions} options @param {string} text @returns {Promise<[number, any]>} */
function send(options, text) {
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (body += chunk));
      response.on('error', reject);
      response.on('close', () => {
        if (!response.complete) return reject(new Error('The answer was cut.'));
        resolve([response.statusCode ?? 0, body === '' ? undefined : JSON.parse(body)]);
      });
    });
    request.setTimeout(TIMEOUT_MS, () => request.destroy(new Error('No answer came in time.')));
    request.on('error', reject);
    request.end(text);
  });
}

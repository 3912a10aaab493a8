// The one module that asks the server: with the login of Tasklist, and its token for what is written.
import { heard } from './hours.js';

const root = document.querySelector('base').getAttribute('app-root');
const references = new Map();

/** The ticket of a task; null where it has none, or the task is gone. */
export function referenceOf(api, taskId) {
  if (!references.has(taskId)) {
    const asked = ask(api.engineApi, taskId);
    // what failed is asked again next time
    asked.catch(() => references.delete(taskId));
    references.set(taskId, asked);
  }
  return references.get(taskId);
}

async function ask(engine, taskId) {
  const task = await json(`${engine}/task/${encodeURIComponent(taskId)}`);
  if (!task.processInstanceId) return null;
  return (await json(`${engine}/process-instance/${task.processInstanceId}`)).businessKey;
}

/** Who has a task in hand, by name; empty where nobody does. */
export async function holderOf(taskId) {
  const engine = `${root}/api/engine/engine/default`;
  const { assignee } = await json(`${engine}/task/${encodeURIComponent(taskId)}`);
  if (!assignee) return '';
  const { firstName, lastName } = await json(`${engine}/user/${encodeURIComponent(assignee)}/profile`);
  return [firstName, lastName].filter(Boolean).join(' ') || assignee;
}

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  heard(answer);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.status === 204 ? null : answer.json();
}

const ours = `${root}/api/vigie`;

export const services = () => json(`${ours}/services`);

export const knownErrors = query => json(`${ours}/known-errors?${new URLSearchParams(query)}`);

/** What to do about a ticket; null where no page says. */
export const runbook = query => json(`${ours}/runbook?${new URLSearchParams(query)}`);

/** How a ticket stands, with its journal. */
export const story = reference => json(`${ticket(reference)}/story`);

const ticket = reference => `${ours}/incidents/${encodeURIComponent(reference)}`;

/** What was said; `{ unchanged: true }` where it is still what `tag` names. */
export async function read(reference, tag) {
  const headers = { Accept: 'application/json' };
  if (tag) headers['If-None-Match'] = tag;
  const answer = await fetch(`${ticket(reference)}/exchanges`, { headers, cache: 'no-store' });
  if (answer.status === 304) return { unchanged: true };
  if (!answer.ok) throw await refusal(answer);
  return { tag: answer.headers.get('ETag'), said: await answer.json() };
}

/** Writes to the client; the same `id` again writes nothing. */
export const send = (reference, text, id) => post(`${ticket(reference)}/messages`, { text, id });

/** Lets a report, or the incident that it opened, stand by itself; says under which reference. */
export const detach = ({ incident, id, apart }, reason) =>
  post(`${ticket(incident)}${apart === 'REPORT' ? `/reports/${id.replace('report-', '')}` : ''}/detach`, { reason });

async function post(address, body) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify(body)
  });
  if (!answer.ok) throw await refusal(answer);
  return answer.json();
}

export const enclosure = (reference, id) => `${ticket(reference)}/enclosures/${encodeURIComponent(id)}`;

// read anew each time: a login changes it
function token() {
  const cookie = document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  return Object.assign(new Error(problem.detail || 'Le serveur ne répond pas comme prévu.'), { status: answer.status });
}

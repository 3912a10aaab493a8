const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONE = 'Europe/Paris';

const format = (options) => new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, ...options });
const hourOf = format({ hour: '2-digit', minute: '2-digit' });
const secondOf = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayOf = format({ weekday: 'long', day: 'numeric', month: 'long' });
const dateOf = format({ weekday: 'short', day: 'numeric', month: 'short' });

let heard = { server: Date.now(), wall: Date.now(), steady: performance.now() };

/** The server said what time it is. */
export function hear(server) {
  heard = { server, wall: Date.now(), steady: performance.now() };
}

/** What time it is by the server's clock, whatever this computer's says. */
export const now = () => heard.server + (performance.now() - heard.steady);

/** When the server was heard last, by its own clock. */
export const lastHeard = () => heard.server;

/** For how long it was not heard. While a computer sleeps one of its clocks may stand still. */
export const silence = () => Math.max(performance.now() - heard.steady, Date.now() - heard.wall);

/** Whether this computer slept, or its clock was put right: what it counts is wrong until the server is heard again. */
export const isOff = () => Math.abs(Date.now() - heard.wall - (performance.now() - heard.steady)) > 2 * SECOND;

export const hour = (at) => hourOf.format(at);
export const toTheSecond = (at) => secondOf.format(at);
export const day = (at) => dayOf.format(at);

/** « 10:03 » today, « lun. 23 nov. 10:03 » on other days. */
export const when = (at) => (day(at) === day(now()) ? hour(at) : `${dateOf.format(at)} ${hour(at)}`);

/** « 4 j 6 h », « 3 h 12 min 05 s », « 14 min 05 s »: what matters at that distance; of what is past, hours without seconds. */
export function length(milliseconds, past = false) {
  const left = Math.max(0, milliseconds);
  const two = (count) => String(count).padStart(2, '0');
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  const seconds = Math.floor((left % MINUTE) / SECOND);
  if (days) return `${days} j ${hours} h`;
  if (hours) return `${hours} h ${two(minutes)} min${past ? '' : ` ${two(seconds)} s`}`;
  return minutes ? `${minutes} min ${two(seconds)} s` : `${seconds} s`;
}

/** Of a restoration: nobody counts its seconds. */
export function roughly(seconds) {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${String(minutes % 60).padStart(2, '0')}` : `${Math.round(hours / 24)} j`;
}

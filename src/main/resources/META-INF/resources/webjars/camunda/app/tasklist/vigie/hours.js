// How long something still has, in the words of who waits for it: by the clock of the server, at the hours of Paris.
const PARIS = { timeZone: 'Europe/Paris' };
const CLOCK = new Intl.DateTimeFormat('fr-FR', { ...PARIS, hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('fr-FR', { ...PARIS, weekday: 'short', day: 'numeric', month: 'short' });
const DAY = new Intl.DateTimeFormat('en-CA', PARIS);

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const A_DAY = 24 * HOUR;
/** What an answer may have been on its way. */
const ON_THE_WAY = 5000;

let ahead = 0;

/** Learns what time it is where promises are judged: a computer's own clock may be wrong. */
export function heard(answer) {
  const said = Date.parse(answer.headers.get('Date'));
  if (!said) return;
  const difference = said - Date.now();
  ahead = Math.abs(difference) > ON_THE_WAY ? difference : 0;
}

export const now = () => Date.now() + ahead;

/** "dans 12 min", "dépassé de 3 min": never more than there is. */
export function left(due, at = now()) {
  const time = due - at;
  return time > 0 ? `dans ${span(time, "moins d'une minute")}` : `dépassé de ${span(-time, "moins d'une minute")}`;
}

function span(time, little) {
  if (time < MINUTE) return little;
  if (time < HOUR) return `${Math.floor(time / MINUTE)} min`;
  if (time < A_DAY) {
    const minutes = Math.floor((time % HOUR) / MINUTE);
    return `${Math.floor(time / HOUR)} h${minutes ? ` ${String(minutes).padStart(2, '0')}` : ''}`;
  }
  const hours = Math.floor((time % A_DAY) / HOUR);
  return `${Math.floor(time / A_DAY)} j${hours ? ` ${hours} h` : ''}`;
}

/** "14:32", "demain 09:00", "lun. 30 nov. 17:00". */
export function moment(due, at = now()) {
  const day = DAY.format(due);
  if (day === DAY.format(at)) return CLOCK.format(due);
  // noon of tomorrow is tomorrow also where a day has 23 or 25 hours
  const tomorrow = DAY.format(new Date(Date.parse(`${DAY.format(at)}T12:00:00Z`) + A_DAY));
  return `${day === tomorrow ? 'demain' : DATE.format(due)} ${CLOCK.format(due)}`;
}

/** How pressing it is: '', 'soon' when little is left, 'late' when it is over. */
export function press(due, at = now()) {
  if (due <= at) return 'late';
  return due - at <= 5 * MINUTE ? 'soon' : '';
}

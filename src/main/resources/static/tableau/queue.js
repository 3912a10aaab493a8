import { length, now, when } from './clock.js';
import { byId, make, priorityName, say, several } from './parts.js';

const LEAST_ROWS = 6;
/** As high as the style sheet makes a row, in the size of its letters. */
const ROW = 2.5;
const WHAT = { REPORTED: 'diagnostic', OPEN: 'intervention' };

let ticking = [];
let shown = [];

/** How long is left for one, in words, and how bad that is. */
export function promise(line, at) {
  if (!line.near) {
    const since = when(Date.parse(line.since));
    return line.state === 'ENGAGED'
      ? { words: `pris en charge, ${since}`, mood: 'calm' } : { words: `rétabli, ${since}, à confirmer`, mood: 'calm' };
  }
  const left = Date.parse(line.due) - at;
  const missed = line.state === 'REPORTED' ? left <= 0 : left < 0;
  if (missed) return { words: `dépassé de ${length(-left)}`, mood: 'missed', what: WHAT[line.state] };
  const near = at >= Date.parse(line.near);
  return { words: near ? `plus que ${length(left)}` : length(left), mood: near ? 'near' : 'fine', what: WHAT[line.state] };
}

/** Which rows of each priority fit: one of each at least, then the more urgent ones. */
export function share(sections, rows) {
  const lines = sections.map((section) => Math.min(1, section.lines.length));
  let left = rows - lines.reduce((sum, count) => sum + count, 0);
  for (const { index } of byUrgency(sections)) {
    const more = Math.max(0, Math.min(left, sections[index].lines.length - lines[index]));
    lines[index] += more;
    left -= more;
  }
  return lines;
}

/** Priority 1 burns first; what nobody has judged yet may be one. */
function byUrgency(sections) {
  return sections.map((section, index) => ({ section, index }))
    .sort((one, other) => (one.section.priority ?? 1.5) - (other.section.priority ?? 1.5));
}

export function showQueue(sections) {
  shown = sections;
  byId('tiles').replaceChildren(...sections.map(tile));
  const all = sections.reduce((sum, section) => sum + section.open, 0);
  const waiting = sections.reduce((sum, section) => sum + section.waiting, 0);
  say(byId('open'), all ? `${several(all, 'incident ouvert', 'incidents ouverts')}, ${waiting} en attente` : 'aucun incident ouvert');
  byId('calm').hidden = all > 0;
  arrange();
}

/** Again where the screen turned or grew. */
export function arrange() {
  const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rows = Math.max(LEAST_ROWS, Math.floor(byId('room').clientHeight / (letter * ROW)));
  const lines = share(shown, rows);
  ticking = [];
  byId('queue').replaceChildren(...byUrgency(shown).flatMap(({ section, index }) => group(section, lines[index])));
  tick();
}

/** Every part of a second: what is left, and how bad that is. */
export function tick() {
  const at = now();
  for (const { line, row, left } of ticking) {
    const { words, mood, what } = promise(line, at);
    say(left, what ? `${what} : ${words}` : words);
    if (row.dataset.mood !== mood) row.dataset.mood = mood;
  }
}

function tile(section) {
  const parts = [section.missed && make('b', { className: 'late' }, several(section.missed, 'dépassé', 'dépassés')),
    section.open > section.waiting && `${section.open - section.waiting} en main`].filter(Boolean);
  const made = make('li', {},
    make('span', { className: 'name' }, priorityName(section.priority)),
    make('strong', {}, String(section.priority ? section.open : section.waiting)),
    make('span', { className: 'more' }, ...(parts.length === 2 ? [parts[0], ' ', parts[1]] : parts)));
  made.dataset.priority = section.priority ?? 0;
  if (!section.open) made.classList.add('none');
  return made;
}

function group(section, count) {
  const others = section.open - count;
  return section.lines.slice(0, count).map((line, index) => {
    const left = make('td', { className: 'left' });
    const row = make('tr', {},
      index === 0 && make('th', { scope: 'rowgroup', rowSpan: count },
        make('span', { className: 'badge' }, section.priority ? priorityName(section.priority) : '?'),
        section.priority ? null : make('span', { className: 'ears' }, priorityName(null)),
        others > 0 && make('span', { className: 'others' }, ` et ${several(others, 'autre', 'autres')}`)),
      make('td', { className: 'reference' }, line.reference),
      make('td', { className: 'about' }, make('bdi', {}, line.subject), place(line)),
      make('td', { className: 'who' }, ...who(line)),
      left);
    row.dataset.priority = section.priority ?? 0;
    if (index === 0) row.classList.add('first');
    ticking.push({ line, row, left });
    return row;
  });
}

function place(line) {
  const where = [line.client, line.service].filter(Boolean);
  return where.length ? make('span', { className: 'place' }, ' · ', make('bdi', {}, where.join(', '))) : null;
}

function who(line) {
  return [
    line.claimed ? make('bdi', { className: 'person' }, line.who)
      : make('span', { className: 'nobody' }, 'personne', make('small', {}, line.who ? ` (${line.who})` : '')),
    line.level > 0 && make('span', { className: 'level', title: `niveau d’escalade ${line.level}` }, ` ▲ niveau ${line.level}`),
  ].filter(Boolean);
}

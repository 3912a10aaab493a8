import { length, now, when } from './clock.js';
import { byId, make, priorityName, say, several } from './parts.js';

/** A page that scrolls has room for all; on a wall each priority has a row at least. */
const LEAST_ROWS = 6;
const MOST_ROWS = 72;
const wall = matchMedia('(min-width: 64rem) and (min-aspect-ratio: 4/3)');

/** As high as the style sheet makes a row, in the size of its letters. */
const ROW = 3.1;
const WHAT = { REPORTED: 'pour diagnostiquer', OPEN: 'pour intervenir', ENGAGED: 'à rétablir', RESTORED: 'à confirmer' };

let ticking = [];
let shown = [];

/** How long is left for one, in words, and how bad that is. */
export function promise(line, at) {
  if (!line.near) {
    const since = when(Date.parse(line.since));
    return { words: line.state === 'ENGAGED' ? `pris en charge, ${since}` : `rétabli, ${since}`, mood: 'calm' };
  }
  const left = Date.parse(line.due) - at;
  const missed = line.state === 'REPORTED' ? left <= 0 : left < 0;
  if (missed) return { words: `dépassé de ${length(-left, true)}`, mood: 'missed' };
  const near = at >= Date.parse(line.near);
  return { words: near ? `plus que ${length(left)}` : length(left), mood: near ? 'near' : 'fine' };
}

/** Which rows of each priority fit: one of each at least, all of priority 1, then a row of each in turn. */
export function share(sections, rows) {
  const lines = sections.map(() => 0);
  const fill = (most) => byUrgency(sections).forEach(({ section, index }) => {
    const full = lines.reduce((sum, count) => sum + count, 0) >= rows;
    if (!full && lines[index] < Math.min(most(section), section.lines.length)) lines[index] += 1;
  });
  fill(() => 1);
  for (let row = 2; row <= rows; row += 1) fill((section) => (section.priority === 1 ? row : 1));
  for (let row = 2; row <= rows; row += 1) fill(() => row);
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
  const rows = wall.matches ? Math.max(LEAST_ROWS, Math.floor(byId('room').clientHeight / (letter * ROW))) : MOST_ROWS;
  const lines = share(shown, rows);
  ticking = [];
  byId('queue').replaceChildren(...byUrgency(shown).flatMap(({ section, index }) => group(section, lines[index])));
  tick();
}

/** Every part of a second: what is left, and how bad that is. */
export function tick() {
  const at = now();
  for (const { line, row, left } of ticking) {
    const { words, mood } = promise(line, at);
    say(left, words);
    if (row.dataset.mood !== mood) row.dataset.mood = mood;
  }
}

function tile(section) {
  const inHand = section.open - section.waiting;
  const more = section.missed ? make('b', { className: 'late' }, `⚠ ${several(section.missed, 'dépassé', 'dépassés')}`)
    : inHand > 0 && `${inHand} en main`;
  const made = make('li', {},
    make('span', { className: 'name' }, priorityName(section.priority)),
    make('strong', {}, String(section.priority ? section.open : section.waiting)),
    make('span', { className: 'more' }, more));
  made.dataset.priority = section.priority ?? 0;
  if (!section.open) made.classList.add('none');
  return made;
}

function group(section, count) {
  const others = section.open - count;
  return section.lines.slice(0, count).map((line, index) => {
    const left = make('span', { className: 'words' });
    const kind = make('small', {}, WHAT[line.state] ?? '');
    const row = make('tr', {}, index === 0 && heading(section, count, others), about(line), who(line), make('td', { className: 'left' }, left, kind));
    row.dataset.priority = section.priority ?? 0;
    if (index === 0) row.classList.add('first');
    ticking.push({ line, row, left });
    return row;
  });
}

function heading(section, count, others) {
  return make('th', { scope: 'rowgroup', rowSpan: count },
    make('span', { className: 'badge', ariaHidden: 'true' }, section.priority ? priorityName(section.priority) : '?'),
    make('span', { className: 'ears' }, priorityName(section.priority)),
    others > 0 && make('small', {}, `et ${several(others, 'autre', 'autres')}`));
}

function about(line) {
  const where = [line.client, line.service].filter(Boolean).flatMap((words) => [' · ', make('bdi', {}, words)]);
  return make('td', { className: 'about' }, make('bdi', { className: 'words' }, line.subject), make('small', {}, line.reference, ...where));
}

function who(line) {
  const level = line.level > 0 && make('b', { className: 'level' }, `▲ niveau ${line.level} `);
  return make('td', { className: 'who' },
    make('bdi', { className: 'words' }, line.claimed ? line.who : 'personne'),
    make('small', {}, level, line.claimed ? '' : line.who));
}

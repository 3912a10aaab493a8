import { roughly } from './clock.js';
import { byId, draw, make, several } from './parts.js';

const WIDTH = 600;
const HEIGHT = 150;
const PRIORITIES = [1, 2, 3, 4, 5];
const NONE = '–';

let drawn = '';

const dayOf = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

const percent = (value) => (value === null ? NONE : `${number.format(value)}\u00a0%`);
const lasting = (value) => (value === null ? NONE : roughly(value));

/** Draws it where it changed; where it could not be counted there is none. */
export function showMonth(month) {
  const same = JSON.stringify(month);
  if (same === drawn) return;
  drawn = '';
  if (month) showFigures(month);
  else byId('month').replaceChildren(make('p', {}, 'pas compté pour l’instant'));
  drawn = same;
}

function showFigures(month) {
  const { now, before } = month.total;
  byId('month').replaceChildren(
    make('ul', { className: 'large' },
      figure('Incidents', String(now.incidents), String(before.incidents)),
      figure('Diagnostic à temps', percent(now.acknowledged), percent(before.acknowledged), trend(now.acknowledged, before.acknowledged)),
      figure('Intervention à temps', percent(now.intervened), percent(before.intervened), trend(now.intervened, before.intervened)),
      figure('Rétablissement médian', lasting(now.restored), lasting(before.restored), trend(before.restored, now.restored))),
    chart(month.days), legend(), table(month.priorities), words(month.days));
}

function figure(name, now, before, better = '') {
  return make('li', {}, make('span', { className: 'name' }, name), make('strong', {}, now),
    make('span', { className: 'before' }, `avant\u00a0: ${before}`), make('b', { className: `before ${better}` }, { better: '▲ mieux', worse: '▼ moins bien' }[better] ?? ''));
}

/** More is better. */
function trend(now, before) {
  if (now === null || before === null || now === before) return '';
  return now > before ? 'better' : 'worse';
}

const sum = (counts) => counts.reduce((all, count) => all + count, 0);

function chart(days) {
  const most = Math.max(1, ...days.map((day) => sum(day.incidents)));
  const step = WIDTH / days.length;
  const bars = days.flatMap((day, index) => {
    let top = HEIGHT;
    return PRIORITIES.toReversed().map((priority) => {
      const height = (day.incidents[priority - 1] / most) * HEIGHT;
      top -= height;
      return height && draw('rect', {
        x: (index * step + step * 0.12).toFixed(2), y: top.toFixed(2), width: (step * 0.76).toFixed(2), height: height.toFixed(2), 'data-priority': priority,
      });
    }).filter(Boolean);
  });
  const text = (x, y, anchor, content) => draw('text', { x, y, 'text-anchor': anchor }, content);
  return draw('svg', {
    viewBox: `0 -22 ${WIDTH} ${HEIGHT + 44}`, role: 'img',
    'aria-label': `Incidents par jour et par priorité, ${several(most, 'incident', 'incidents')} au plus en un jour`,
  },
  draw('line', { x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT, class: 'base' }), ...bars,
  text(0, -6, 'start', `incidents par jour, ${most} au plus`),
  text(0, HEIGHT + 18, 'start', dayOf.format(new Date(days[0].date))), text(WIDTH, HEIGHT + 18, 'end', 'aujourd’hui'));
}

function legend() {
  return make('ul', { className: 'legend', ariaHidden: 'true' }, ...PRIORITIES.map((priority) => {
    const key = make('i', {});
    key.dataset.priority = priority;
    return make('li', {}, key, `P${priority}`);
  }));
}

function table(priorities) {
  const cell = (now, before) => make('td', {}, now, make('small', {}, ` (${before})`));
  const head = ['', 'Incidents', 'Diagnostic à temps', 'Intervention à temps', 'Rétabli en'];
  return make('table', { className: 'by-priority' },
    make('caption', {}, 'entre parenthèses : les 30 jours d’avant'),
    make('thead', {}, make('tr', {}, ...head.map((name) => make('th', { scope: 'col' }, name)))),
    make('tbody', {}, ...priorities.map(({ now, before }, index) => make('tr', {},
      make('th', { scope: 'row' }, `P${index + 1}`),
      cell(String(now.incidents), String(before.incidents)),
      cell(percent(now.acknowledged), percent(before.acknowledged)),
      cell(percent(now.intervened), percent(before.intervened)),
      cell(lasting(now.restored), lasting(before.restored))))));
}

/** The chart for those who do not see it. */
function words(days) {
  return make('div', { className: 'ears' }, make('table', {},
    make('caption', {}, 'Incidents par jour'),
    make('thead', {}, make('tr', {}, make('th', {}, 'Jour'), ...PRIORITIES.map((priority) => make('th', {}, `P${priority}`)))),
    make('tbody', {}, ...days.map((day) => make('tr', {},
      make('th', {}, dayOf.format(new Date(day.date))), ...day.incidents.map((count) => make('td', {}, String(count))))))));
}

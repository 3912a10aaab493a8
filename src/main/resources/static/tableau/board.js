import { day, hear, hour, isOff, lastHeard, length, now, silence, toTheSecond } from './clock.js';
import { showMonth } from './month.js';
import { byId, make, say, several } from './parts.js';
import { arrange, showQueue, tick } from './queue.js';

const MOST_STOPS = 4;
const EVERY = 5_000;
const PATIENCE = 8_000;
const BLIND = 15_000;
const TICK = 250;
/** A page that stays open for weeks begins anew each day, not all screens at the same moment. */
const LASTS = 24 * 3_600_000 + Math.random() * 600_000;
const AT_LEAST = 5 * 60_000;

const SIGNED_OUT = 'La session a pris fin, ou ce compte n’a plus le droit de lire ce tableau : rechargez la page et connectez-vous.';

const opened = Date.now();
let known = null;
let edition = null;
let tag = null;
let trouble = '';
let asking = false;
let next = 0;

async function ask() {
  if (asking) return;
  asking = true;
  clearTimeout(next);
  try {
    // whole: a wall screen may have its account in the address, and nothing is fetched beside such a one
    const answer = await fetch(location.origin + '/tableau/board', {
      headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 200) await take(answer);
    else if (answer.status !== 304) throw new Error(sentence(answer));
    hear(Date.parse(answer.headers.get('Vigie-Now')));
    trouble = '';
    begunAnew();
  } catch (lost) {
    trouble = lost.name === 'Error' ? lost.message : 'Vigie ne répond pas.';
    if (trouble === SIGNED_OUT) await signIn();
  } finally {
    asking = false;
    next = setTimeout(ask, EVERY);
    beat();
  }
}

async function take(answer) {
  const board = await answer.json();
  edition = board.edition;
  // a new page can show what this one may stumble over
  begunAnew();
  byId('board').hidden = false;
  showQueue(board.queue);
  showDuty(board);
  showNews(board);
  showMonth(board.month);
  arrange();
  // only what stands there is known: else it would not be asked for again, and would count as seen
  if (known === null) addEventListener('resize', arrange);
  known = board;
  tag = answer.headers.get('ETag');
}

function sentence(answer) {
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
    return SIGNED_OUT;
  }
  return `Vigie répond qu’elle ne peut pas lire ses données (${answer.status}).`;
}

/** Where a provider of identities signs people in, the page goes there by itself; it asks nobody for a password. */
async function signIn() {
  if (Date.now() - opened < AT_LEAST) return;
  const page = await fetch(location.origin + '/tableau', { headers: { Accept: 'text/html' }, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
    .catch(() => null);
  if (page?.type === 'opaqueredirect') location.reload();
}

/** After a day, and where the server has another page than this one. */
function begunAnew() {
  const age = Date.now() - opened;
  const other = edition && edition !== document.documentElement.dataset.edition;
  if (age > LASTS || (other && age > AT_LEAST)) location.reload();
}

function showDuty(board) {
  byId('duty').replaceChildren(...board.duty.map((watch) => make('li', {},
    make('span', { className: 'team' }, watch.team), ' ',
    watch.people.length ? make('bdi', { className: 'person' }, watch.people.join(', ')) : make('b', { className: 'hole' }, 'trou : personne'),
    make('span', { className: 'until' }, ` jusqu’à ${watch.until}`))),
  ...(board.gap ? [make('li', { className: 'until' }, 'pas d’équipe technique à cette heure, prévu au contrat')] : []));
}

function showNews(board) {
  const stops = board.stops.slice(0, MOST_STOPS).map((stop) => make('li', { className: stop.kind.toLowerCase() }, make('bdi', {}, stop.sentence)));
  const worries = board.worries.map((worry) => make('li', { className: 'worry' }, make('bdi', {}, worry)));
  const others = Math.max(0, board.stops.length - MOST_STOPS) + board.more;
  byId('known').hidden = !stops.length && !worries.length;
  byId('news').replaceChildren(...stops, ...worries, ...(others ? [make('li', { className: 'others' }, `et ${several(others, 'autre', 'autres')}`)] : []));
}

/** Several times a second: the hour, what is left, and whether anybody is still heard. */
function beat() {
  const blind = known ? silence() > BLIND : Date.now() - opened > BLIND;
  document.body.classList.toggle('unseeing', blind);
  byId('blind').hidden = !blind;
  if (blind) {
    const since = known ? lastHeard() : opened;
    say(byId('blind'), `Écran aveugle depuis ${toTheSecond(since)} (${length(known ? silence() : Date.now() - since)}). ${trouble}`);
    say(byId('live'), 'rien de ce qui est affiché n’est à jour');
  } else {
    say(byId('live'), known ? (trouble ? 'nouvel essai…' : 'en direct') : 'en attente des premières données');
    if (known) tick();
  }
  const at = known && !blind ? now() : Date.now();
  say(byId('day'), day(at));
  say(byId('hour'), hour(at));
  if (known && isOff() && !trouble) ask();
}

setInterval(beat, TICK);
addEventListener('online', ask);
document.addEventListener('visibilitychange', () => !document.hidden && ask());
ask();

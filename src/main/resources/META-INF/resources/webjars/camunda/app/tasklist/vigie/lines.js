// Draws what was said, and afterwards only what changed: nothing moves under the eyes of who reads.
import { apart } from './apart.js';
import { enclosure } from './door.js';
import { became, day, element, plain, size, time } from './words.js';

const LONG = 1200;

export class Lines {
  /** `detached` hears, in a sentence, what became of a line that was taken away. */
  constructor(list, detached) {
    this.list = list;
    this.detached = detached;
    this.drawn = new Map();
  }

  /** Draws them in order. */
  show(said) {
    let last = null;
    let place = this.list.firstChild;
    const keep = new Set();
    const put = (key, line) => {
      const drawn = this.draw(key, line, said.reference);
      keep.add(key);
      if (drawn === place) place = place.nextSibling;
      else this.list.insertBefore(drawn, place);
    };
    const topic = bare(said.lines.find(line => line.kind === 'REPORT')?.subject);
    let begun = false;
    for (const line of said.lines) {
      // a conversation does not say at each line what it is about
      if (line.kind === 'REPORT' && begun && bare(line.subject) === topic) line.subject = null;
      begun ||= line.kind === 'REPORT';
      const when = day(line.at);
      if (when !== last) put(`day ${when}`, { kind: 'DAY', text: when });
      last = when;
      put(line.id, line);
    }
    for (const [key, { node }] of this.drawn) {
      if (keep.has(key)) continue;
      node.remove();
      this.drawn.delete(key);
    }
  }

  draw(key, line, reference) {
    const state = JSON.stringify(line.deliveries);
    const known = this.drawn.get(key);
    if (!known) {
      const node = line.kind === 'DAY' ? element('li', 'vigie-day', line.text) : drawLine(line, reference, this.detached);
      this.drawn.set(key, { node, state });
      return node;
    }
    if (known.state !== state) {
      known.node.querySelector('.vigie-deliveries').replaceChildren(...deliveries(line));
      known.state = state;
    }
    return known.node;
  }
}

const bare = subject => (subject || '').replace(/^(\s*(re|rép|tr|fwd?|aw)\s*:)+/i, '').trim();

function drawLine(line, reference, detached) {
  const item = element('li', `vigie-line vigie-${line.kind.toLowerCase()}`);
  item.append(line.kind === 'NOTICE' ? notice(line) : spoken(line, reference, detached));
  return item;
}

function spoken(line, reference, detached) {
  const card = element('article', 'vigie-card');
  card.append(head(line, reference));
  // a chat has no subject: its first words stand for one
  if (line.subject && !line.text?.startsWith(line.subject.replace(/…$/, ''))) card.append(element('h4', 'vigie-subject', line.subject));
  if (line.text) card.append(...words(line.text));
  if (line.enclosures.length) card.append(files(line, reference));
  card.append(told(line));
  if (line.apart) card.append(apart(line, detached));
  return card;
}

function head(line, reference) {
  const head = element('header', 'vigie-head');
  const ours = line.kind === 'MESSAGE';
  head.append(element('strong', null, line.who || (ours ? 'Notre équipe' : 'Expéditeur inconnu')));
  if (line.channel) head.append(element('span', 'vigie-channel', line.channel));
  if (line.contact && line.contact !== line.who) head.append(element('span', null, line.contact));
  if (line.incident !== reference) head.append(element('span', null, `sur ${line.incident}`));
  if (ours) head.append(element('span', null, 'au client'));
  head.append(moment(line));
  return head;
}

function moment(line) {
  const moment = element('time', null, time(line.at));
  moment.dateTime = line.at;
  return moment;
}

function words(text) {
  const body = element('p', 'vigie-words', text);
  if (text.length < LONG && text.split('\n').length < 20) return [body];
  body.classList.add('vigie-long');
  const more = element('button', 'btn btn-link vigie-more', 'Tout lire');
  more.type = 'button';
  more.setAttribute('aria-expanded', 'false');
  more.addEventListener('click', () => {
    const folded = body.classList.toggle('vigie-long');
    more.textContent = folded ? 'Tout lire' : 'Replier';
    more.setAttribute('aria-expanded', String(!folded));
  });
  return [body, more];
}

function files(line, reference) {
  const list = element('ul', 'vigie-files');
  list.setAttribute('aria-label', 'Pièces jointes');
  list.append(...line.enclosures.map(one => file(one, reference)));
  return list;
}

function file(one, reference) {
  const item = element('li');
  const name = element('bdi', null, one.original ? 'Message complet, tel que reçu' : plain(one.name));
  const weight = element('span', 'vigie-size', size(one.size));
  if (one.refused) {
    item.className = 'vigie-refused';
    item.append(name, ' ', weight, element('span', null, `Non conservé : ${one.refused}`));
    return item;
  }
  const link = element('a');
  link.href = enclosure(reference, one.id);
  link.download = plain(one.name);
  link.append(name);
  item.append(link, ' ', weight);
  return item;
}

function told(line) {
  const list = element('ul', 'vigie-deliveries');
  list.append(...deliveries(line));
  return list;
}

const deliveries = line =>
  line.deliveries.map(one => element('li', `vigie-is-${one.status.toLowerCase()}`, became(one)));

function notice(line) {
  const notice = element('details');
  const summary = element('summary');
  summary.append(element('span', null, line.subject), ' ', moment(line), told(line));
  notice.append(summary, element('p', 'vigie-words', line.text));
  return notice;
}

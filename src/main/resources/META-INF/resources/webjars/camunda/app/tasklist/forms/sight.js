// What is known around a call: who it is, their last incidents, and what is open or known on the service they name.
import { knownError } from '../vigie/known.js';

export function showSight(place, caller, { joins, join, stranger }) {
  const blocks = [];
  if (joins) {
    blocks.push(part('div', 'call-joins',
      part('span', '', `Ce signalement rejoindra ${joins}.`), button('Annuler', () => join(null))));
  }
  if (caller.client || caller.contact || stranger) {
    blocks.push(part('div', 'call-who',
      part('strong', '', caller.contact?.name ?? caller.client?.name ?? stranger),
      part('span', '', who(caller, stranger))));
  }
  if (caller.knownErrors.length) {
    blocks.push(part('div', 'vigie-known',
      part('h4', '', 'Erreurs connues sur ce service'), ...caller.knownErrors.map(knownError)));
  }
  blocks.push(...list(`Derniers incidents ${of(caller.client?.name ?? '')}`, caller.recent, false, join));
  const elsewhere = caller.open.filter(known => !caller.recent.some(own => own.reference === known.reference));
  blocks.push(...list('En cours sur ce service', elsewhere, true, join));
  if (!blocks.length) {
    blocks.push(part('p', 'call-nothing', 'Le numéro, le client ou le service font paraître ici ce que l\'on sait déjà.'));
  }
  place.replaceChildren(...blocks);
}

function who(caller, stranger) {
  if (stranger) return `«\u00a0${stranger}\u00a0» n'est pas dans l'annuaire des clients\u00a0; le signalement peut partir quand même.`;
  if (!caller.client) return 'client inconnu de l\'annuaire';
  return [caller.contact && caller.client.name, caller.client.code, caller.client.language === 'EN' && 'parle anglais']
    .filter(Boolean).join(' · ');
}

/** "d'ACME", "de Valbrune": a vowel, with or without its accent, takes the one before it away. */
const of = name => /^[aeiouy]/i.test(name.normalize('NFD')) ? `d'${name}` : `de ${name}`;

function list(title, incidents, withClient, join) {
  if (!incidents.length) return [];
  return [part('h4', '', title), part('ul', '', ...incidents.map(known => line(known, withClient, join)))];
}

function line(known, withClient, join) {
  const facts = [known.priority && `P${known.priority}`, known.state, since(known.notifiedAt), withClient && known.client];
  const row = part('li', known.isOpen ? 'call-open' : '',
    part('span', 'call-reference', known.reference),
    part('span', 'call-subject', known.subject),
    part('span', 'call-state', facts.filter(Boolean).join(' · ')));
  if (known.isOpen) row.append(button('Rattacher', () => join(known.reference), `Rattacher à ${known.reference}`));
  return row;
}

function since(instant) {
  const at = new Date(instant);
  const paris = { timeZone: 'Europe/Paris' };
  const day = instant => instant.toLocaleDateString('fr-FR', paris);
  const today = day(at) === day(new Date());
  return at.toLocaleString('fr-FR', today
    ? { ...paris, hour: '2-digit', minute: '2-digit' }
    : { ...paris, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

function button(words, act, name) {
  const made = part('button', 'btn btn-default btn-xs', words);
  made.type = 'button';
  if (name) made.setAttribute('aria-label', name);
  made.addEventListener('click', act);
  return made;
}

/** What comes from outside is only ever text. */
function part(tag, className, ...inside) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

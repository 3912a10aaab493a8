// The form of a call: what is typed finds who it is and what is known already; what is sent is the report.
import { answer } from './answer.js';
import { showSight } from './sight.js';

const DOOR = '/camunda/api/vigie/';
const PAUSE = 250;

export function open(camForm) {
  const form = camForm.formElement[0];
  const at = selector => form.querySelector(selector);
  const begun = at('#call-begun');
  const sight = at('[data-sight]');
  const state = { opened: new Date(), joins: null, asked: 0, filled: {}, stranger: '' };
  form.closest('.modal-dialog')?.classList.add('call-dialog');

  begun.value = clock(state.opened);
  const ticking = setInterval(() => form.isConnected ? tick() : clearInterval(ticking), 1000);
  tick();
  begun.addEventListener('input', tick);
  offerServices();

  let pause;
  ['#call-phone', '#call-email', '#call-client'].forEach(field => at(field).addEventListener('input', lookSoon));
  at('[data-choice=service]').addEventListener('change', look);
  at('#call-client').addEventListener('input', offerClients);
  at('#call-client').addEventListener('change', lookForStranger);
  at('[data-choice=channel]').addEventListener('change', () => {
    at('[data-begun-label]').textContent = chosen('channel') === 'PHONE' ? "Début de l'appel" : 'Constaté à';
  });
  camForm.on('submit', () => {
    answer(camForm, 'notifiedAt', (start() ?? state.opened).toISOString());
    answer(camForm, 'follows', state.joins ?? '');
  });
  holdFocus(at('#call-phone'));

  /** The dialog gives the focus to its first choice a moment later: it stays here until somebody moves it. */
  function holdFocus(field) {
    const take = () => {
      const active = document.activeElement;
      // whoever is in another field went there, with a hand or with what reads the screen to them
      if (active !== field && form.contains(active) && active.matches('input:not([type=radio]), textarea')) release();
      else field.focus();
    };
    const held = setInterval(take, 100);
    const release = () => clearInterval(held);
    ['pointerdown', 'keydown'].forEach(hand => document.addEventListener(hand, release, { once: true, capture: true }));
    setTimeout(release, 5000);
    take();
  }

  function chosen(name) {
    return at(`input[name=${name}]:checked`).value;
  }

  /** Of Paris, wherever the computer thinks it is. */
  function clock(instant) {
    return instant.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris' });
  }

  /** The instant that the clock counts from; an hour that is still to come was yesterday's. Null where it is no hour. */
  function start() {
    const typed = /^\s*([01]?\d|2[0-3])\s*[:hH.]\s*([0-5]\d)(?:\s*[:.]\s*([0-5]\d))?\s*$/.exec(begun.value);
    if (!typed) return null;
    const now = Math.floor(Date.now() / 1000);
    const ago = ofDay(clock(new Date(now * 1000)).split(':')) - ofDay(typed.slice(1));
    return new Date((now - (ago + 86400) % 86400) * 1000);
  }

  function ofDay([hours, minutes, seconds]) {
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  }

  function tick() {
    const from = start();
    if (begun.ariaInvalid !== String(!from)) hold(!from);
    at('[data-elapsed]').textContent = from ? ago(from) : 'Une heure est attendue, par exemple 14:05.';
  }

  /** A clock that nobody can read is no report yet: the form of Tasklist waits until it is right. */
  function hold(wrong) {
    begun.ariaInvalid = String(wrong);
    const inTasklist = window.angular.element(form);
    inTasklist.scope().$applyAsync(() => inTasklist.controller('form').$setValidity('begun', !wrong, begun));
  }

  function ago(from) {
    const seconds = Math.max(0, Math.floor((Date.now() - from) / 1000));
    const minutes = Math.floor(seconds / 60);
    return minutes >= 60
      ? `il y a ${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`
      : `il y a ${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
  }

  async function ask(path, query) {
    const answer = await fetch(DOOR + path + '?' + new URLSearchParams(query), { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  async function offerServices() {
    const chips = at('[data-choice=service]');
    for (const service of await ask('services', {}).catch(() => [])) {
      const label = document.createElement('label');
      const choice = Object.assign(document.createElement('input'), { type: 'radio', name: 'service', value: service.id });
      label.append(choice, ' ' + service.name);
      chips.append(label);
    }
  }

  async function offerClients(event) {
    const words = event.target.value.trim();
    const found = words.length < 2 ? [] : await ask('clients', { q: words }).catch(() => []);
    at('#call-clients').replaceChildren(...found.map(client =>
      Object.assign(document.createElement('option'), { value: client.id, label: client.name })));
  }

  /** Whoever is named by hand may be no client of ours: that is said once the name is written. */
  async function lookForStranger(event) {
    const words = event.target.value.trim();
    // what the directory put in is in the directory
    if (words === (state.filled['#call-client'] ?? '')) return;
    const found = await ask('clients', { q: words }).catch(() => null);
    state.stranger = !found || found.some(client => isCalled(client, words)) ? '' : words;
    look();
  }

  function isCalled({ id, name }, words) {
    return [id, name].some(one => one.toLowerCase() === words.toLowerCase());
  }

  function lookSoon() {
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE);
  }

  async function look() {
    const asked = ++state.asked;
    // what was filled in from the directory is an answer, not a question: another number is another person
    const client = at('#call-client').value;
    const caller = await ask('caller', {
      phone: at('#call-phone').value,
      email: at('#call-email').value === state.filled['#call-email'] ? '' : at('#call-email').value,
      client: client === state.filled['#call-client'] ? '' : client,
      service: chosen('service')
    }).catch(() => null);
    if (asked !== state.asked || !caller) return;
    fill('#call-client', caller.client?.code);
    fill('#call-name', caller.contact?.name);
    fill('#call-email', caller.contact?.email);
    const stranger = at('#call-client').value.trim() === state.stranger ? state.stranger : '';
    showSight(sight, stranger ? { ...caller, client: null, recent: [] } : caller, { joins: state.joins, join, stranger });
    form.querySelectorAll('[data-choice=service] label').forEach(label => label.classList.toggle(
      'call-used', caller.client?.services.includes(label.querySelector('input').value) ?? false));
  }

  /** Puts in what the directory knows, over nothing that the agent typed. */
  function fill(field, value) {
    const input = at(field);
    if (input === document.activeElement || input.value && input.value !== state.filled[field]) return;
    state.filled[field] = value ?? '';
    input.value = value ?? '';
    input.dispatchEvent(new Event('change'));
  }

  function join(reference) {
    state.joins = reference;
    look();
  }
}

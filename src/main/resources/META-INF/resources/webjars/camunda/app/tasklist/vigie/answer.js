// Where an agent writes to the client. What is half written outlives refreshes, other tabs, and a session that ended.
import { send } from './door.js';
import { by, element } from './words.js';

export class Answer {
  constructor(reference, sent) {
    this.reference = reference;
    this.sent = sent;
    this.key = `vigie.draft.${reference}`;
    this.form = element('form', 'vigie-answer');
    this.label = element('label', null, 'Répondre au client');
    this.text = element('textarea', 'form-control');
    this.ways = element('p', 'vigie-ways');
    this.button = element('button', 'btn btn-primary', 'Envoyer au client');
    this.status = element('p', 'vigie-status');
    this.build();
  }

  build() {
    this.text.id = `vigie-answer-${this.reference}`;
    this.text.rows = 3;
    this.text.maxLength = 20000;
    this.label.htmlFor = this.text.id;
    this.ways.id = `${this.text.id}-ways`;
    this.text.setAttribute('aria-describedby', this.ways.id);
    this.button.type = 'submit';
    this.status.setAttribute('role', 'status');
    const foot = element('div', 'vigie-foot');
    foot.append(this.ways, this.button);
    this.form.append(this.label, this.text, foot, this.status);
    this.text.value = this.draft().text || '';
    this.text.addEventListener('input', () => this.typed());
    this.text.addEventListener('keydown', key => {
      if (key.key !== 'Enter' || !(key.ctrlKey || key.metaKey)) return;
      key.preventDefault();
      this.submit();
    });
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      this.submit();
    });
  }

  /** Says which way a message goes, or why none does. */
  tell({ ways, others, closed }) {
    const sentence = closed || goes(ways, others);
    if (this.ways.textContent !== sentence) this.ways.textContent = sentence;
    const shut = Boolean(closed) || !(ways.length + others);
    this.form.classList.toggle('vigie-shut', shut);
    this.text.hidden = this.label.hidden = this.button.hidden = shut;
  }

  typed() {
    // other words are another message
    this.keep({ text: this.text.value });
    this.say('');
  }

  async submit() {
    const text = this.text.value.trim();
    if (this.sending) return;
    if (!text) {
      this.say('Écrivez votre réponse.', true);
      this.text.focus();
      return;
    }
    const id = this.draft().id || newId();
    this.keep({ text: this.text.value, id });
    this.busy(true);
    try {
      await send(this.reference, text, id);
      this.text.value = '';
      this.keep(null);
      this.say('Message enregistré ; son envoi se suit ci-dessus.');
      this.sent();
    } catch (failure) {
      this.say(failure.status ? `${failure.message} Votre texte est gardé.` : LOST, true);
    }
    this.busy(false);
  }

  busy(sending) {
    this.sending = sending;
    this.text.readOnly = sending;
    this.button.setAttribute('aria-disabled', String(sending));
    this.button.textContent = sending ? 'Envoi…' : 'Envoyer au client';
  }

  say(sentence, wrong = false) {
    this.status.textContent = sentence;
    this.status.classList.toggle('vigie-wrong', wrong);
  }

  draft() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key)) || {};
    } catch {
      return {};
    }
  }

  keep(draft) {
    try {
      if (draft?.text) sessionStorage.setItem(this.key, JSON.stringify(draft));
      else sessionStorage.removeItem(this.key);
    } catch {
      // a browser without storage: the text is still on screen
    }
  }
}

const NOBODY = "Aucune adresse et aucun numéro pour ce client : un message n'atteindrait personne. Téléphonez-lui.";
const LOST = "Pas de réponse du serveur. Votre texte est gardé : renvoyez-le, il ne partira qu'une fois.";

const list = words => new Intl.ListFormat('fr-FR').format(words);

/** To whom it goes: one message on a master ticket is read by other clients too, and must be good for all of them. */
function goes(ways, others) {
  if (!(ways.length + others)) return NOBODY;
  const own = ways.length ? `Part ${list(ways.map(by))}` : 'Part';
  if (!others) return `${own}.`;
  const more = others > 1 ? `${others} autres personnes dont le signalement est rattaché` : 'une autre personne dont le signalement est rattaché';
  return `${own}${ways.length ? ', et' : ''} à ${more} : écrivez ce qui vaut pour tous.`;
}

/** A random UUID; the browser's own exists on HTTPS only. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

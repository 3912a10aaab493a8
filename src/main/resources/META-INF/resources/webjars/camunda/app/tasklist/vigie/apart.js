// Takes apart what was put together by mistake: a report that joined, or an incident that was attached.
import { detach } from './door.js';
import { element } from './words.js';

const WORDS = {
  REPORT: { open: 'Détacher ce signalement', why: "Pourquoi n'a-t-il rien à faire ici ?" },
  INCIDENT: { open: 'Détacher cet incident', why: "Pourquoi n'est-ce pas la même panne ?" }
};

/** A button below what was said; `done` is told what became of it, in a sentence. */
export function apart(line, done) {
  const words = WORDS[line.apart];
  const box = element('details', 'vigie-apart');
  const form = element('form');
  const label = element('label', null, words.why);
  const why = element('input', 'form-control');
  const button = element('button', 'btn btn-default', 'Détacher');
  const status = element('p', 'vigie-status');
  why.id = `vigie-apart-${line.id}`;
  why.maxLength = 2000;
  label.htmlFor = why.id;
  button.type = 'submit';
  status.setAttribute('role', 'status');
  form.append(label, why, button, status);
  box.append(element('summary', null, words.open), form);
  box.addEventListener('toggle', () => box.open && why.focus());

  const say = sentence => {
    status.textContent = sentence;
    status.classList.toggle('vigie-wrong', Boolean(sentence));
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (button.disabled) return;
    if (!why.value.trim()) {
      say('Dites pourquoi : cette phrase entre au journal.');
      why.focus();
      return;
    }
    button.disabled = true;
    say('');
    try {
      const { reference } = await detach(line, why.value.trim());
      done(
        line.apart === 'REPORT'
          ? `Signalement détaché : il devient ${reference}, à diagnostiquer.`
          : `${reference} est détaché : il est de nouveau à diagnostiquer.`
      );
    } catch (failure) {
      say(failure.status ? failure.message : 'Pas de réponse du serveur : réessayez.');
      button.disabled = false;
    }
  });
  return box;
}

// What Tasklist loads: what the server refuses, in words for whoever sits before the form. It answers programs as well, which
// want names of fields and numbers of tasks.
import { holderOf } from './door.js';
import { withoutNames } from './fields.js';

const commons = window.angular.module('cam.commons');
const CLAIMED = /^Task '([^']+)' is already claimed/;
const WRONG_FIELD = '.fjs-form-field-error';

const MISSING = 'un champ est à remplir ou à corriger.';
const SIGN_IN = 'votre session a pris fin. Reconnectez-vous\u00a0: ce que vous avez saisi est gardé.';

/** The words of an answer that Tasklist shows as it came. */
function reason(message) {
  try {
    const { status, detail, title } = JSON.parse(message);
    return status === 401 ? SIGN_IN : (detail ?? title);
  } catch {
    return message;
  }
}

function said(notice) {
  // the form itself refuses without a word
  const words = reason(notice.message) || (document.querySelector(WRONG_FIELD) && MISSING);
  if (!words) return notice;
  // a sentence that goes on after a colon has not ended
  return Object.assign(notice, { status: notice.status.replace(/\.$/, ''), message: withoutNames(words) });
}

async function taken(notice, task) {
  const holder = await holderOf(task).catch(() => null);
  notice.scope?.taskData?.changed('task');
  return Object.assign(notice, {
    status: 'La tâche ne vous est pas attribuée',
    message: holder ? `${holder} l'a prise.` : "quelqu'un d'autre l'a prise."
  });
}

commons.decorator('Notifications', [
  '$delegate',
  '$rootScope',
  (notices, page) => {
    const show = notices.addError.bind(notices);
    notices.addError = notice => {
      const task = CLAIMED.exec(notice.message)?.[1];
      if (!task) return show(said(notice));
      taken(notice, task).then(known => page.$applyAsync(() => show(known)));
    };
    return notices;
  }
]);

export default [];

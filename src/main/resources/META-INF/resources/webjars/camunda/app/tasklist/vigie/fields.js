// How programs call the fields of our forms; a refusal names them in parentheses, which says nothing to whoever sees the form.
const NAMES =
  'action advice answer approved cause channel client comment confirmed contact decision description diagnosis effect fix' +
  ' fixed follows from how id incidents insiders linked maintenance next note priority reason recurrence reference report' +
  ' resolution seen service services step subject symptom text title to unlinked why withdraw withdrawn workaround';

const ONE = `(?:${NAMES.replaceAll(' ', '|')})`;
const NAMED = new RegExp(`\\s\\((?:${ONE}(?:\\.[A-Za-z]+)*|[a-z]+(?:[A-Z][a-z]*)+)\\)`, 'g');

/** A sentence without such names. */
export const withoutNames = sentence => sentence.replace(NAMED, '');

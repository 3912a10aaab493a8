// What forms say in English whatever the language of Tasklist: said in French, where the forms say it and nowhere else.
const SAYS =
  '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-table-td, .fjs-table-empty,' +
  ' .flatpickr-weekday, .flatpickr-monthDropdown-month';
const ASKS = '.fjs-container input[placeholder]';

/** Each as the form's library says it, and as we do. */
export const PHRASES = [
  ['Select', 'Choisir'],
  ['Search', 'Chercher'],
  ['No results', 'Aucun choix ne correspond'],
  ['All values selected', 'Tout est choisi'],
  ['Nothing to show.', 'Rien à montrer.'],
  ['Field is required.', 'À remplir.'],
  ['Value is not a number.', "Ce n'est pas un nombre."],
  ['Value is expected to be an integer.', 'Un nombre entier.'],
  ['Field must be a valid email.', "Ce n'est pas une adresse e-mail."],
  ['Field must have maximum length of N.', 'Au plus N caractères.'],
  ['Field must have minimum length of N.', 'Au moins N caractères.'],
  ['Field must have maximum value of N.', 'Au plus N.'],
  ['Field must have minimum value of N.', 'Au moins N.'],
  ['Field must match pattern N.', "Ce n'est pas la forme attendue."],
  ['dd/mm/yyyy', 'jj/mm/aaaa'],
  ...both('Sun Mon Tue Wed Thu Fri Sat', 'dim. lun. mar. mer. jeu. ven. sam.'),
  ...both(
    'January February March April May June July August September October November December',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'
  )
];

function both(theirs, ours) {
  const words = ours.split(' ');
  return theirs.split(' ').map((word, at) => [word, words[at]]);
}

const RULES = PHRASES.map(([theirs, ours]) => [
  new RegExp(`^\\s*${theirs.split('N.').map(part => part.replace(/[.]/g, '\\.')).join('(.*)\\.')}\\s*$`),
  ours.replace(/\bN\b/, '$1')
]);

export function inFrench(words) {
  const rule = RULES.find(([theirs]) => theirs.test(words));
  return rule ? words.replace(...rule) : words;
}

function translate(changed) {
  const root = changed.closest(SAYS) ?? changed;
  found(root, SAYS).forEach(one => {
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) put(texts.currentNode, 'data');
  });
  found(root, ASKS).forEach(field => put(field, 'placeholder'));
}

const found = (root, selector) => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];

// only what changes is written, or one would watch oneself for ever
function put(on, what) {
  const french = inFrench(on[what]);
  if (french !== on[what]) on[what] = french;
}

new MutationObserver(changes =>
  changes.forEach(({ target }) => {
    const changed = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    if (changed) translate(changed);
  })
).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['placeholder']
});

export default [];

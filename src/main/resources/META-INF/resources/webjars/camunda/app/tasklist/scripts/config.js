import '../../signout.js';

// screen readers and browsers take the language of the page from here, whatever the page itself declares
document.documentElement.lang = 'fr';

export default {
  app: { name: 'Tâches', vendor: 'Vigie' },
  // the procedure is drawn in French: labels around it in another language would only confuse
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'LLL', long: 'LLLL', short: 'LL' },
  disableWelcomeMessage: true,
  // beside the form of each task what was said with the client; above it what is known, what to do and what happened
  customScripts: [
    'vigie/deadline.js',
    'vigie/exchanges.js',
    'vigie/known.js',
    'vigie/runbook.js',
    'vigie/journal.js',
    'vigie/french.js',
    'vigie/colons.js',
    'vigie/search.js',
    'vigie/refusals.js',
    'vigie/kept.js',
    'vigie/hidden.js',
    'vigie/narrow.js',
    'vigie/history.js',
    'vigie/keys.js'
  ],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: "s'attribuer la tâche sélectionnée" },
    focusFilter: { key: 'ctrl+shift+f', description: 'aller au premier filtre de la liste' },
    focusList: { key: 'ctrl+alt+l', description: 'aller à la première tâche de la liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'aller au premier champ du formulaire de la tâche' },
    startProcess: { key: 'ctrl+alt+p', description: "ouvrir la fenêtre de démarrage d'une procédure" }
  }
};

// screen readers and browsers take the language of the page from here, whatever the page itself declares
document.documentElement.lang = 'fr';

export default {
  app: { name: 'Tâches', vendor: 'Vigie' },
  // the procedure is drawn in French: labels around it in another language would only confuse
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'LLL', long: 'LLLL', short: 'LL' },
  disableWelcomeMessage: true,
  // what was said with the client, beside the form of each task, and what is known of its service, above it
  customScripts: ['vigie/exchanges.js', 'vigie/known.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: "s'attribuer la tâche sélectionnée" },
    focusFilter: { key: 'ctrl+shift+f', description: 'aller au premier filtre de la liste' },
    focusList: { key: 'ctrl+alt+l', description: 'aller à la première tâche de la liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'aller au premier champ du formulaire de la tâche' },
    startProcess: { key: 'ctrl+alt+p', description: "ouvrir la fenêtre de démarrage d'une procédure" }
  }
};

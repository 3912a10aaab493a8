import '../../signout.js';

// screen readers and browsers take the language of the page from here, whatever the page itself declares
document.documentElement.lang = 'fr';

export default {
  app: { name: 'Accueil', vendor: 'Vigie' },
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'LLL', long: 'LLLL', short: 'LL' },
  disableWelcomeMessage: true
};

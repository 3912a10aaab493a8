import '../../signout.js';

export default {
  app: { name: 'Cockpit', vendor: 'Vigie' },
  disableWelcomeMessage: true
};

import '../../signout.js';

export default {
  app: { name: 'Admin', vendor: 'Vigie' },
  disableWelcomeMessage: true
};

export const WORDS = {
  fr: {
    title: 'Le support', intro: 'Décrivez ce qui ne va pas : une personne vous répond ici.',
    name: 'Votre nom', email: 'Votre e-mail (facultatif)', hint: 'Pour vous répondre aussi si vous quittez cette page.',
    message: 'Votre message', write: 'Écrire un message', send: 'Envoyer',
    sending: 'Envoi…', sent: 'Envoyé', failed: 'Non envoyé.', retry: 'Réessayer',
    agent: 'Support', client: 'Vous', notice: 'Suivi', end: 'Terminer',
    sure: 'Oublier cette conversation sur cet appareil ? Votre demande, elle, reste suivie.',
    yes: 'Oublier', no: 'Continuer', lost: 'Connexion perdue ; nouvel essai…',
    gone: 'La conversation n’est plus accessible d’ici.', unsent: 'Pas de connexion : rien n’est parti. Réessayez.',
  },
  en: {
    title: 'Support', intro: 'Tell us what is wrong: a person answers you here.',
    name: 'Your name', email: 'Your e-mail (optional)', hint: 'So that we can also reply once you have left this page.',
    message: 'Your message', write: 'Write a message', send: 'Send',
    sending: 'Sending…', sent: 'Sent', failed: 'Not sent.', retry: 'Try again',
    agent: 'Support', client: 'You', notice: 'Follow-up', end: 'End',
    sure: 'Forget this conversation on this device? Your request stays open with us.',
    yes: 'Forget', no: 'Go on', lost: 'Connection lost; trying again…',
    gone: 'The conversation can no longer be reached from here.', unsent: 'No connection: nothing was sent. Try again.',
  },
};

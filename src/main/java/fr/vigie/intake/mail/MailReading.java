package fr.vigie.intake.mail;

/** Reads mails as they are sent. */
interface MailReading {

    /** What can be read of it; of what is broken, as much as there is. */
    IncomingMail read(byte[] content);
}

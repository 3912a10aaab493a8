package fr.vigie.intake.mail;

import fr.vigie.intake.mail.read.ReadMail;

/** Reads mails as they are sent. */
interface MailReading {

    /** What can be read of it; of what is broken, as much as there is. */
    ReadMail read(byte[] content);
}

package fr.vigie.intake.mail;

import fr.vigie.client.ClientDirectory;
import fr.vigie.coverage.OurPeople;
import fr.vigie.intake.mail.read.ReadMail;
import org.springframework.stereotype.Component;

/** Knows the senders of mails by their addresses, as far as an address that anybody can write says who it is. */
@Component
class Acquaintances {

    private final ClientDirectory clients;
    private final OurPeople ourPeople;
    private final MailboxSettings settings;

    Acquaintances(ClientDirectory clients, OurPeople ourPeople, MailboxSettings settings) {
        this.clients = clients;
        this.ourPeople = ourPeople;
        this.settings = settings;
    }

    MailSender senderOf(ReadMail mail) {
        var sender = MailSender.of(mail, settings.own());
        var address = sender.address();
        if (address == null) {
            return sender;
        }
        return ourPeople
                .whose(address)
                .map(sender::colleague)
                .orElseGet(() -> isClient(address) ? sender.client() : sender);
    }

    private boolean isClient(String address) {
        return clients.contact(address, null).isPresent()
                || clients.matching(null, address, null).isPresent();
    }
}

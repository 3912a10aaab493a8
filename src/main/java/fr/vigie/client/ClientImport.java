package fr.vigie.client;

import fr.vigie.client.ImportResult.Refused;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a file into the directory, a transaction for each client: what is wrong with one does not hold up the others. */
@Component
class ClientImport {

    private final ClientDesk desk;
    private final KnownServices known;

    ClientImport(ClientDesk desk, KnownServices known) {
        this.desk = desk;
        this.known = known;
    }

    ImportResult bring(byte[] file) {
        var read = ClientFile.read(file);
        var refused = new ArrayList<>(read.refused());
        var byClient = new LinkedHashMap<String, List<ClientLine>>();
        read.lines()
                .forEach(line -> byClient.computeIfAbsent(line.code(), code -> new ArrayList<>())
                        .add(line));
        var imported = byClient.values().stream()
                .mapToInt(lines -> bring(lines, refused))
                .sum();
        refused.sort(Comparator.comparingLong(Refused::line));
        return new ImportResult(imported, List.copyOf(refused));
    }

    private int bring(List<ClientLine> lines, List<Refused> refused) {
        var good = new ArrayList<ClientLine>();
        var contacts = new ArrayList<Contact>();
        Client client = null;
        for (var line : lines) {
            try {
                var told = line.draft().client(known);
                if (client != null && !line.agreesWith(good.get(0))) {
                    throw new BrokenRule("La ligne ne dit pas le même nom, la même langue, les mêmes domaines ou les"
                            + " mêmes services du client que la ligne "
                            + good.get(0).number() + ".");
                }
                client = client == null ? told : client;
                contacts.addAll(told.contacts());
                good.add(line);
            } catch (BrokenRule broken) {
                refused.add(new Refused(line.number(), broken.sentence()));
            }
        }
        return client == null ? 0 : store(client.with(null, contacts), good, refused);
    }

    private int store(Client client, List<ClientLine> lines, List<Refused> refused) {
        try {
            desk.merge(client);
            return lines.size();
        } catch (BrokenRule | WrongState refusal) {
            lines.forEach(line -> refused.add(new Refused(line.number(), refusal.sentence())));
            return 0;
        }
    }
}

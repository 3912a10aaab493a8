package fr.vigie.engine.access;

import fr.vigie.door.NotLetIn;
import fr.vigie.signin.ProviderAccount;
import fr.vigie.signin.ProviderAccounts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of the engine for those who come from the provider: with their names and groups as of the newest token, and
 * without a password. So tasks, rotas and journals know them as they know everybody. An account with a password is one of
 * our own, and no provider gets hold of it.
 */
@Component
class EngineProviderAccounts implements ProviderAccounts {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 255;

    private final IdentityService identities;
    private final ProviderRecords records;

    EngineProviderAccounts(IdentityService identities, ProviderRecords records) {
        this.identities = identities;
        this.records = records;
    }

    @Override
    @Transactional
    public String keep(ProviderAccount person) {
        var known = records.find(person);
        if (known.isPresent() && known.get().saysAllOf(person)) {
            return known.get().account();
        }
        var locked = records.lock(person);
        if (locked.isPresent() && locked.get().saysAllOf(person)) {
            // somebody else brought the same news meanwhile, or later ones
            return locked.get().account();
        }
        var account = locked.map(ProviderRecords.Known::account).orElseGet(() -> claim(person));
        if (records.isLocal(account)) {
            throw taken(account);
        }
        write(account, person);
        return account;
    }

    /** The account of somebody who comes for the first time. */
    private String claim(ProviderAccount person) {
        if (person.groups().isEmpty()) {
            throw NotLetIn.withoutBusiness();
        }
        var name = person.name();
        if (name.length() > LONGEST_ID || !name.matches(Account.IDS)) {
            throw NotLetIn.forbidden("Votre identifiant ne peut pas être celui d'un compte de Vigie : il y faut des"
                    + " lettres, des chiffres et les signes . _ @ - seulement, " + LONGEST_ID + " au plus.");
        }
        if (records.add(person)) {
            return name;
        }
        // another request of the same person was first
        return records.lock(person).map(ProviderRecords.Known::account).orElseThrow(() -> taken(name));
    }

    private static NotLetIn taken(String account) {
        return NotLetIn.forbidden(
                "Le compte « " + account + " » de Vigie appartient à quelqu'un d'autre, ou a un mot de"
                        + " passe ici : le fournisseur d'identité ne peut pas l'ouvrir. Demandez à votre administrateur.");
    }

    private void write(String account, ProviderAccount person) {
        var user = identities.createUserQuery().userId(account).singleResult();
        if (user == null) {
            user = identities.newUser(account);
            user.setFirstName("");
            user.setLastName(account);
        }
        rename(user, person);
        identities.saveUser(user);
        join(account, person.groups());
    }

    private static void rename(User user, ProviderAccount person) {
        if (person.lastName() != null || person.firstName() != null) {
            user.setFirstName(bounded(person.firstName()));
            user.setLastName(bounded(person.lastName()));
        }
        if (person.email() != null) {
            user.setEmail(bounded(person.email()));
        }
    }

    private static String bounded(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(said -> said.replace("\0", ""))
                .map(said -> said.substring(0, Math.min(said.length(), LONGEST_TEXT)))
                .orElse("");
    }

    /** Of our eight groups those that the token names, and no other; what an administrator made beside them stays. */
    private void join(String account, List<String> wanted) {
        var has = new HashSet<>(identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList());
        AccountGroup.ids().forEach(group -> {
            if (wanted.contains(group) && !has.contains(group)) {
                identities.createMembership(account, group);
            } else if (!wanted.contains(group) && has.contains(group)) {
                identities.deleteMembership(account, group);
            }
        });
    }
}

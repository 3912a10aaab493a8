package fr.vigie.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Contacts that are told anew among those that are known: who is meant changes, who is not stays. */
final class Merging {

    private final List<Contact> contacts;
    private final Set<Integer> spoken = new HashSet<>();

    private Merging(List<Contact> known) {
        contacts = new ArrayList<>(known);
    }

    static List<Contact> of(List<Contact> known, List<Contact> told) {
        var merging = new Merging(known);
        // those who did not change first: two people may share an address
        var changed = merging.placed(told, Contact::equals);
        merging.contacts.addAll(merging.placed(changed, Merging::isSamePerson));
        return List.copyOf(merging.contacts);
    }

    /** Puts each at its place, and returns those who have none. */
    private List<Contact> placed(List<Contact> told, BiPredicate<Contact, Contact> meant) {
        var others = new ArrayList<Contact>();
        for (var contact : told) {
            var place = place(contact, meant);
            if (place < 0) {
                others.add(contact);
            } else {
                contacts.set(place, contact);
                spoken.add(place);
            }
        }
        return others;
    }

    private int place(Contact contact, BiPredicate<Contact, Contact> meant) {
        for (var place = 0; place < contacts.size(); place++) {
            if (!spoken.contains(place) && meant.test(contacts.get(place), contact)) {
                return place;
            }
        }
        return -1;
    }

    private static boolean isSamePerson(Contact known, Contact told) {
        return !Collections.disjoint(known.addresses(), told.addresses());
    }
}

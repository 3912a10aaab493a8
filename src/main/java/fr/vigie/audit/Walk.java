package fr.vigie.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes along the chain, seal by seal; what is wrong with one is not held against those that follow it. */
class Walk {

    private final @Nullable String noted;
    private final List<String> findings = new ArrayList<>();
    private byte[] before = Chain.BEGINNING;
    private long number;
    private boolean met;

    /** @param noted the seal that must be met on the way; null for none */
    Walk(@Nullable String noted) {
        this.noted = noted;
        this.met = noted == null || noted.equals(Head.NONE.hash());
    }

    /** One seal with its entry, in the order of their numbers. */
    void step(ResultSet row) throws SQLException {
        var seal = row.getLong("seq");
        var hash = row.getBytes("hash");
        var entry = row.getLong("entry");
        var whole = seal == number + 1;
        if (!whole) {
            find("Les sceaux " + (number + 1) + " à " + (seal - 1) + " ont été retirés.");
        }
        if (row.getObject("id") == null) {
            find("Le fait " + entry + " (sceau " + seal + ") a été retiré.");
        } else if (whole && !Arrays.equals(hash, Chain.seal(before, seal, Entry.read(row, 0)))) {
            find("Le fait " + entry + " (sceau " + seal
                    + ") n'est plus celui qui fut scellé : il a été modifié, remplacé ou échangé avec un autre.");
        }
        number = seal;
        before = hash;
        met = met || Chain.shown(hash).equals(noted);
    }

    Head head() {
        return new Head(number, Chain.shown(before));
    }

    List<String> findings() {
        if (met) {
            return List.copyOf(findings);
        }
        var all = new ArrayList<>(findings);
        all.add("L'empreinte " + noted + " ne fait plus partie de la chaîne :"
                + " sa fin a été coupée, ou elle a été réécrite.");
        return all;
    }

    private void find(String sentence) {
        if (findings.size() < Verification.MOST) {
            findings.add(sentence);
        }
    }
}

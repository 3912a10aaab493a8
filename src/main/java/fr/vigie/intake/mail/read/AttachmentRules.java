package fr.vigie.intake.mail.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which files of a mail are kept, and says why not. */
class AttachmentRules {

    private static final Set<String> DANGEROUS_TYPES = Set.of(
            "application/x-msdownload",
            "application/x-msdos-program",
            "application/x-dosexec",
            "application/vnd.microsoft.portable-executable",
            "application/hta",
            "application/java-archive",
            "application/javascript",
            "text/javascript",
            "application/x-javascript",
            "application/x-ms-shortcut",
            "application/x-msi");

    private final Limits limits;
    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int kept;

    AttachmentRules(Limits limits) {
        this.limits = limits;
    }

    void add(Part part, @Nullable String called) {
        var type = Clean.line(part.type(), 100);
        var name = distinct(FileNames.safe(called, type, attachments.size() + 1));
        var refused = refused(part, name, type);
        if (refused == null) {
            kept++;
            attachments.add(Attachment.kept(name, type, part.content));
        } else {
            attachments.add(Attachment.refused(name, type, part.size, refused));
        }
    }

    List<Attachment> all() {
        return attachments;
    }

    /** One sentence for each that is not kept. */
    List<String> refusals() {
        return attachments.stream()
                .filter(one -> one.refused() != null)
                .map(one -> "Pièce jointe « " + one.name() + " » : " + one.refused())
                .toList();
    }

    private @Nullable String refused(Part part, String name, String type) {
        if (isDangerous(part.content, FileNames.ending(name), type)) {
            return "Type de fichier dangereux.";
        }
        if (!part.isWhole() && part.size <= limits.attachment()) {
            return "Le message entier est trop grand.";
        }
        if (!part.isWhole()) {
            return "Trop grand (" + Math.max(1, part.size >> 20) + " Mo, au plus " + (limits.attachment() >> 20)
                    + " Mo).";
        }
        if (kept >= limits.attachments()) {
            return "Trop de pièces jointes (au plus " + limits.attachments() + ").";
        }
        if (ZipDirectory.isZip(part.content) && ZipDirectory.isBomb(part.content)) {
            return "Archive piégée : elle annonce un contenu démesuré.";
        }
        return null;
    }

    private boolean isDangerous(byte[] content, String ending, String type) {
        var program = content.length > 1 && content[0] == 'M' && content[1] == 'Z' && type.startsWith("application/");
        return program || limits.dangerous().contains(ending) || DANGEROUS_TYPES.contains(type);
    }

    /** Two files of one name are told apart. */
    private String distinct(String name) {
        var found = name;
        for (int number = 2; !names.add(found); number++) {
            int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
            var mark = " (" + number + ")";
            var start =
                    name.substring(0, Math.min(dot, Attachment.LONGEST_NAME - mark.length() - (name.length() - dot)));
            found = start + mark + name.substring(dot);
        }
        return found;
    }
}

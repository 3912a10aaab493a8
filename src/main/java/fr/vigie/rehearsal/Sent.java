package fr.vigie.rehearsal;

import fr.vigie.refusal.BrokenRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files of a request. */
class Sent {

    private Sent() {}

    /** What is in each, by its name; a field left empty is no file. */
    static Map<String, byte[]> in(MultipartHttpServletRequest request) {
        var files = new LinkedHashMap<String, byte[]>();
        request.getMultiFileMap().values().stream().flatMap(List::stream).forEach(file -> {
            var name = file.getOriginalFilename();
            if (name == null || name.isBlank()) {
                if (file.isEmpty()) {
                    return;
                }
                throw new BrokenRule("Chaque fichier porte son nom (filename).");
            }
            if (files.put(name, content(file)) != null) {
                throw new BrokenRule("Deux fichiers portent le même nom.");
            }
        });
        return files;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

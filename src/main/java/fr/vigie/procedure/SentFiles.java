package fr.vigie.procedure;

import fr.vigie.refusal.BrokenRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files of a request. */
public final class SentFiles {

    private SentFiles() {}

    /** All of its parts that are files. */
    public static Stream<MultipartFile> in(MultipartHttpServletRequest request) {
        return request.getMultiFileMap().values().stream().flatMap(List::stream);
    }

    /** Whether it has no name. */
    public static boolean isNameless(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank();
    }

    /**
     * What is in each, by its name.
     *
     * @throws BrokenRule for one without a name, and for a name that two have
     */
    public static Map<String, byte[]> byName(Stream<MultipartFile> sent) {
        var files = new LinkedHashMap<String, byte[]>();
        sent.forEach(file -> {
            if (isNameless(file)) {
                throw new BrokenRule("Chaque fichier porte son nom (filename).");
            }
            if (files.put(String.valueOf(file.getOriginalFilename()), content(file)) != null) {
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

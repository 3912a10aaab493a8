package fr.vigie.rehearsal;

import fr.vigie.procedure.SentFiles;
import java.util.Map;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files of a request. */
class Sent {

    private Sent() {}

    /** What is in each, by its name; a field left empty is no file. */
    static Map<String, byte[]> in(MultipartHttpServletRequest request) {
        return SentFiles.byName(SentFiles.in(request).filter(file -> !file.isEmpty() || !SentFiles.isNameless(file)));
    }
}

package fr.vigie.engine.access;

import java.io.CharConversionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A deployed diagram or table that is no readable XML, for which the bare engine would answer that it failed itself. */
class UnreadableFile {

    /** The sentence for the one who deployed it; empty where the failure is of another kind. */
    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> of(cause).stream())
                .findFirst();
    }

    private static Optional<String> of(Throwable cause) {
        if (cause instanceof SAXException || cause instanceof CharConversionException) {
            var place = cause instanceof SAXParseException xml
                    ? " (ligne " + xml.getLineNumber() + ", colonne " + xml.getColumnNumber() + ")"
                    : "";
            return Optional.of(
                    "Le fichier n'est pas du XML lisible" + place + ". Une déclaration DOCTYPE n'est pas admise.");
        }
        return Optional.empty();
    }

    private UnreadableFile() {}
}

package fr.vigie.doctor;

import fr.vigie.query.SqlFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One thing that must be true, as a question to the database that finds where it is not.
 *
 * @param name as its file is called
 * @param sql  asks for {@code subject} and {@code sentence}; {@code :now} is the moment of the question, and
 *     what was over before {@code :since} is left alone
 */
record Check(String name, Kind kind, String sql) {

    /** All that there are: a file each, in {@code doctor/broken} and {@code doctor/late}. */
    static List<Check> all() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> SqlFile.in("doctor/" + kind.name().toLowerCase(Locale.ROOT)).stream()
                        .map(file -> new Check(file.name(), kind, file.sql())))
                .toList();
    }
}

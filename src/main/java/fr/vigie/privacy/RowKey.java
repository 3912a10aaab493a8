package fr.vigie.privacy;

/**
 * How a row is told from others of its table.
 *
 * @param text  its key, as one text; SQL
 * @param where finds the row of {@code :row_key}, by an index where there is one; SQL
 */
record RowKey(String text, String where) {

    static RowKey text(String column) {
        return new RowKey(column, column + " = :row_key");
    }

    /** @param type of the column {@code id} */
    static RowKey id(String type) {
        return new RowKey("cast(id as text)", "id = cast(:row_key as " + type + ")");
    }

    /** @param first holds no {@code |}, and begins the key of its table */
    static RowKey of(String first, String... others) {
        var text = loose(first, others).text();
        return new RowKey(text, first + " = split_part(:row_key, '|', 1) and " + text + " = :row_key");
    }

    /** Columns of which each may hold anything, in a table that is never long. */
    static RowKey loose(String first, String... others) {
        return text(first + " || '|' || " + String.join(" || '|' || ", others));
    }
}

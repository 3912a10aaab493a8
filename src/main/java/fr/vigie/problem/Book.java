package fr.vigie.problem;

import org.springframework.stereotype.Component;

/** Keeps a problem and what was written down about it, together or not at all. */
@Component
class Book {

    private final Problems problems;
    private final Entries entries;

    Book(Problems problems, Entries entries) {
        this.problems = problems;
        this.entries = entries;
    }

    Problem keep(Problem problem) {
        var news = problem.takeNews();
        var kept = problems.save(problem);
        news.forEach(entries::save);
        return kept;
    }
}

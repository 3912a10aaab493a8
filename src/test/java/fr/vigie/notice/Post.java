package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A courier in a test's hand: it keeps what it was given, and answers what the test told it to. */
class Post implements Courier {

    private final Carrier carrier;
    private final List<Letter> carried = new ArrayList<>();
    private final Deque<Function<Letter, Delivery>> answers = new ArrayDeque<>();

    Post(Carrier carrier) {
        this.carrier = carrier;
    }

    /** The next letter is answered like this; without anything said, letters are accepted. */
    Post next(Delivery answer) {
        return next(letter -> answer);
    }

    Post next(Function<Letter, Delivery> answer) {
        answers.add(answer);
        return this;
    }

    List<String> recipients() {
        return carried.stream().map(Letter::recipient).toList();
    }

    List<Letter> carried() {
        return carried;
    }

    void forget() {
        carried.clear();
        answers.clear();
    }

    @Override
    public Carrier carrier() {
        return carrier;
    }

    @Override
    public Delivery carry(Letter letter) {
        carried.add(letter);
        return answers.isEmpty()
                ? new Delivery.Accepted("taken " + letter.id())
                : answers.remove().apply(letter);
    }
}

package fr.vigie.intake.health;

import fr.vigie.intake.Door;
import fr.vigie.intake.DoorNews;
import fr.vigie.intake.Doors;
import fr.vigie.intake.IntakeSettings;
import fr.vigie.intake.LeftBehind;
import fr.vigie.intake.OwnStart;
import fr.vigie.intake.health.DoorState.Trouble;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what was heard of the doors, and tells the managers once when one is in trouble and once when it is over. */
@Component
class DoorWatch {

    private static final Logger log = LoggerFactory.getLogger(DoorWatch.class);

    private final Doors doors;
    private final DoorRows rows;
    private final DoorPages pages;
    private final IntakeSettings settings;
    private final OwnStart start;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DoorWatch(
            Doors doors,
            DoorRows rows,
            DoorPages pages,
            IntakeSettings settings,
            OwnStart start,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.pages = pages;
        this.settings = settings;
        this.start = start;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void look() {
        var news = doors.takeNews();
        try {
            transaction.executeWithoutResult(status -> look(news));
        } catch (RuntimeException unstored) { // whatever it was, what was heard is not lost
            doors.giveBack(news);
            log.warn("How the doors do could not be stored; it is tried again: {}", unstored.toString());
        }
    }

    private void look(Map<Door, DoorNews> news) {
        for (var before : rows.locked()) {
            var more = news.get(before.door());
            var heard = more == null ? before.heard() : before.heard().then(more);
            var now = new DoorState(before.door(), heard, before.told(), before.wellSince(), before.leftTold());
            var trouble = now.trouble(settings, start.at(), clock.instant()).orElse(null);
            tell(now, trouble);
            var left = now.leaves(settings, clock.instant()).orElse(null);
            tellLeft(now, left);
            var after = now.after(trouble, left != null, clock.instant());
            if (!after.equals(before)) {
                rows.keep(after);
            }
        }
    }

    private void tell(DoorState door, @Nullable Trouble trouble) {
        if (trouble != null && trouble != door.told()) {
            pages.tell(headline(door, trouble), door.sentence(trouble));
        } else if (trouble == null && door.told() != null) {
            var known = door.heard().failingSince() == null;
            pages.tell(
                    "« " + door.door().label() + " » " + (known ? "de nouveau en service" : "n'échoue plus"),
                    door.relief());
        }
    }

    private void tellLeft(DoorState door, @Nullable LeftBehind left) {
        if (left != null && !door.leftTold()) {
            pages.tell("« " + door.door().label() + " » laisse quelque chose de côté", door.sentence(left));
        } else if (left == null && door.leftTold()) {
            pages.tell("« " + door.door().label() + " » ne laisse plus rien de côté", door.leftRelief());
        }
    }

    private static String headline(DoorState door, Trouble trouble) {
        return "« " + door.door().label() + " » " + (trouble == Trouble.FAILING ? "en panne" : "silencieuse");
    }
}

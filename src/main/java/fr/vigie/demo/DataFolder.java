package fr.vigie.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which the embedded database keeps its data: one Vigie at a time, and no orphan of a crash in it. */
class DataFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws IllegalStateException with a sentence when another Vigie works in this folder */
    static DataFolder claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel =
                FileChannel.open(folder.resolve("vigie.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another Vigie already uses the folder " + folder
                    + ": stop it, or name another folder with vigie.data-folder.");
        }
        return new DataFolder(folder, lock);
    }

    /** Where PostgreSQL keeps its files, with no server of a killed Vigie left running on them. */
    Path database() throws IOException {
        var database = folder.resolve("postgres").toAbsolutePath();
        var pidFile = database.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            pid(Files.readString(pidFile))
                    .flatMap(ProcessHandle::of)
                    .filter(process -> worksIn(database, process))
                    .ifPresent(DataFolder::end);
        }
        return database;
    }

    private static Optional<Long> pid(String pidFile) {
        var first = pidFile.lines().findFirst().orElse("").strip();
        return first.matches("[0-9]{1,10}") ? Optional.of(Long.valueOf(first)) : Optional.empty();
    }

    private static boolean worksIn(Path database, ProcessHandle process) {
        // a Vigie that was killed could not stop its database; the lock is ours, so this one is nobody's. The number
        // may
        // since belong to another process, which is left alone
        var command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(database.toString());
    }

    private static void end(ProcessHandle orphan) {
        log.info("A database left behind by a crash is stopped before it is used again.");
        orphan.destroy();
        try {
            orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception stillThere) {
            throw new IllegalStateException("The database left behind by a crash does not stop.", stillThere);
        }
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}

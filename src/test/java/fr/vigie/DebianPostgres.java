package fr.vigie;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL that is installed on this machine, with its tools: the one of the other tests has none for backups. */
public class DebianPostgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String HERE = "127.0.0.1";

    private final Path tools;
    private final Path data;
    private final int port;

    private DebianPostgres(Path tools, Path data, int port) {
        this.tools = tools;
        this.data = data;
        this.port = port;
    }

    /** Starts the newest one in this empty folder; none where none is installed. */
    public static Optional<DebianPostgres> start(Path data) throws IOException, InterruptedException {
        var tools = newest();
        if (tools.isEmpty()) {
            return Optional.empty();
        }
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var postgres = new DebianPostgres(tools.get(), data, port);
        postgres.asItsOwner("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8");
        postgres.asItsOwner(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                data.resolve("log").toString(),
                "-w",
                "-o",
                "-p " + port + " -c listen_addresses=" + HERE + " -c unix_socket_directories= -c fsync=off"
                        + " -c max_connections=200",
                "start");
        return Optional.of(postgres);
    }

    /** The address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://" + HERE + ":" + port + "/" + database;
    }

    /** Runs one of its tools on this database. */
    public void tool(String name, String database, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                tools.resolve(name).toString(),
                "--host=" + HERE,
                "--port=" + port,
                "--username=postgres",
                name.equals("createdb") ? database : "--dbname=" + database));
        command.addAll(List.of(more));
        run(command);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        asItsOwner("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
    }

    private static Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(tools -> Files.exists(tools.resolve("initdb")) && Files.exists(tools.resolve("pg_dump")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    /** The server refuses to be run by root, who becomes nobody in a namespace of its own. */
    private void asItsOwner(String tool, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(tools.resolve(tool).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("postgres", ".txt");
        try {
            var ended = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }
}

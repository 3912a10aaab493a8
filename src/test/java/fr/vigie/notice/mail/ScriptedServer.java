package fr.vigie.notice.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that answers each command as a test says, and says nothing where the test says so. */
class ScriptedServer implements AutoCloseable {

    static final String SILENCE = "";
    static final String HANG_UP = "hang up";

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers;

    /** @param answers by the first word of a command, and by {@code .} for the end of the mail */
    ScriptedServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try (Socket caller = door.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            say(caller, "220 scripted");
            var inMail = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var command = line.split("[ :]", 2)[0];
                if (inMail && !line.equals(".")) {
                    continue;
                }
                var answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
                inMail = answer.startsWith("354");
                if (answer.equals(HANG_UP)) {
                    return;
                }
                if (!answer.equals(SILENCE)) {
                    say(caller, answer);
                }
            }
        } catch (IOException gone) {
            // the test has seen enough
        }
    }

    private static void say(Socket caller, String answer) throws IOException {
        caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

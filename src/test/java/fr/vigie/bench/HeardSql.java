package fr.vigie.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands between an application and its database, and counts what is said: how often, how long, and with which values last.
 * Only applications that name it have it: no scan finds it.
 */
public class HeardSql {

    private static final Map<String, Said> said = new ConcurrentHashMap<>();

    @Bean
    static BeanPostProcessor listeningDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new Listening(database) : bean;
            }
        };
    }

    /** From now on. */
    static void forget() {
        said.clear();
    }

    static List<Said> mostFrequent(int most) {
        return sorted(Comparator.comparingLong(each -> -each.count.get()), most);
    }

    static List<Said> longest(int most) {
        return sorted(Comparator.comparingLong(each -> -each.nanos.get()), most);
    }

    static long count() {
        return said.values().stream().mapToLong(each -> each.count.get()).sum();
    }

    private static List<Said> sorted(Comparator<Said> order, int most) {
        return said.values().stream().sorted(order).limit(most).toList();
    }

    /** One statement, by its words. */
    static class Said {

        final String sql;
        final AtomicLong count = new AtomicLong();
        final AtomicLong nanos = new AtomicLong();
        private volatile List<Call> values = List.of();

        Said(String sql) {
            this.sql = sql;
        }

        /** How the database does it with the values that it had last; nothing is kept of it. */
        String plan(Connection connection) throws Exception {
            connection.setAutoCommit(false);
            if (sql.contains("AUTH ON")) {
                // as the engine is told to where it asks for rights task by task
                try (var settings = connection.createStatement()) {
                    settings.execute("set local enable_seqscan = off; set local enable_material = off");
                }
            }
            try (var asked = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
                for (var value : values) {
                    value.method().invoke(asked, value.arguments());
                }
                var lines = new ArrayList<String>();
                try (var plan = asked.executeQuery()) {
                    while (plan.next()) {
                        lines.add(plan.getString(1));
                    }
                }
                return String.join("\n", lines);
            } finally {
                connection.rollback();
            }
        }
    }

    private record Call(Method method, Object[] arguments) {}

    private static class Listening extends DelegatingDataSource {

        Listening(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var real = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                var answer = call(real, method, arguments);
                return method.getName().equals("prepareStatement") && answer instanceof PreparedStatement statement
                        ? listened(statement, said.computeIfAbsent((String) arguments[0], Said::new))
                        : answer;
            });
        }
    }

    private static PreparedStatement listened(PreparedStatement real, Said sentence) {
        var values = new ArrayList<Call>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                values.add(new Call(method, arguments));
            }
            if (!method.getName().startsWith("execute") && !method.getName().equals("addBatch")) {
                return call(real, method, arguments);
            }
            var begun = System.nanoTime();
            var answer = call(real, method, arguments);
            sentence.nanos.addAndGet(System.nanoTime() - begun);
            if (!method.getName().equals("executeBatch")) {
                sentence.count.incrementAndGet();
                sentence.values = List.copyOf(values);
                values.clear();
            }
            return answer;
        });
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private interface Reaction {
        @Nullable
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Reaction reaction) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> reaction.to(method, arguments == null ? new Object[0] : arguments)));
    }
}

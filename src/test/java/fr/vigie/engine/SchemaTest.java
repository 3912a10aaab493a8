package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node ends while it lays the tables; what it noted of that keeps nobody from going on. */
class SchemaTest {

    @Test
    void a_node_goes_on_where_one_died_that_was_laying_the_tables() {
        var database = new DriverManagerDataSource(TestDatabase.urlWithTables(), "postgres", "postgres");
        var rows = JdbcClient.create(database);
        rows.sql("drop table doctor_finding").update();
        rows.sql("delete from databasechangelog where id = 'doctor-finding'").update();
        rows.sql(
                        "update databasechangeloglock set locked = true, lockgranted = localtimestamp, lockedby = 'a dead node'")
                .update();

        var schema = new Schema(database, new FirstStart(database), "classpath:db/changelog.xml");
        schema.setResourceLoader(new DefaultResourceLoader());
        schema.afterPropertiesSet();

        assertThat(rows.sql("select to_regclass('doctor_finding') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(rows.sql("select locked from databasechangeloglock")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}

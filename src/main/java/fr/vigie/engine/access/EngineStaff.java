package fr.vigie.engine.access;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the engine, as the rota knows them. */
@Component
class EngineStaff implements Staff {

    private final JdbcClient database;

    EngineStaff(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Member> members() {
        // one question instead of one a group, as this is asked with every look at who is on duty; the engine's own
        // queries would also hide people from those who may not read accounts
        return database.sql("""
                        select id_, trim(concat(first_, ' ', last_)) as name, email_,
                            array(select group_id_ from act_id_membership where user_id_ = id_ order by group_id_) as groups
                        from act_id_user order by id_
                        """)
                .query((row, number) -> new Member(
                        row.getString("id_"), row.getString("name"), row.getString("email_"), Set.of((String[])
                                row.getArray("groups").getArray())))
                .list();
    }
}

package fr.vigie.client;

import fr.vigie.refusal.UnknownReference;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All clients, by their code. */
interface Clients extends ListCrudRepository<Client, String> {

    @Query("select * from client order by code limit :size offset :offset")
    List<Client> page(int size, long offset);

    /** Those that use one of these services. */
    @Query("select * from client where code in (select client from client_service where service in (:services))"
            + " order by code")
    List<Client> using(Collection<String> services);

    /** Those whose code or name is this text in whatever case. */
    @Query("select code from client where lower(code) = lower(:text) or lower(name) = lower(:text) limit 2")
    List<String> called(String text);

    /** The codes that are this one in whatever case: of one client, but where two were let in before that was a rule. */
    @Query("select code from client where lower(code) = lower(:code) order by code limit 2")
    List<String> written(String code);

    /** Those whose code or name contains this text in whatever case, those that begin with it first. */
    @Query("select * from client where strpos(lower(code), lower(:text)) > 0 or strpos(lower(name), lower(:text)) > 0"
            + " order by least(nullif(strpos(lower(code), lower(:text)), 0), nullif(strpos(lower(name), lower(:text)), 0)),"
            + " name limit :size")
    List<Client> containing(String text, int size);

    @Query("select distinct client from client_contact where lower(email) = lower(:email) limit 2")
    List<String> withEmail(String email);

    @Query("select client from client_domain where domain = :domain")
    List<String> withDomain(String domain);

    @Query("select distinct client from client_contact where mobile = :mobile limit 2")
    List<String> withMobile(String mobile);

    @Query("select domain from client_domain where domain in (:domains) and client <> :code order by domain")
    List<String> domainsOfOthers(Collection<String> domains, String code);

    /** @throws UnknownReference with a sentence, when there is none */
    default Client get(String code) {
        return findById(code).orElseThrow(() -> unknown(code));
    }

    /**
     * The client of this code or, when it is none, of this code in whatever case.
     *
     * @throws UnknownReference with a sentence, when there is none
     */
    default Client meant(String code) {
        return findById(code).orElseGet(() -> {
            var written = written(code);
            if (written.size() != 1) {
                throw unknown(code);
            }
            return get(written.get(0));
        });
    }

    private static UnknownReference unknown(String code) {
        return new UnknownReference("Le client " + Plain.shown(code) + " n'existe pas.");
    }
}

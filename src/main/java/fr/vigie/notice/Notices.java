package fr.vigie.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of the outbox. */
interface Notices extends Repository<Notice, UUID> {

    List<Notice> findByReferenceOrderByAt(String reference);

    boolean existsByFact(String fact);

    int countByStatus(NoticeStatus status);
}

package fr.vigie.intake.mail;

import fr.vigie.incident.Channel;
import fr.vigie.incident.IncidentMoved;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Ends the machine's power, so to say, once each door has stored something and has not answered yet. */
class Powercut {

    /** The header of what is answered before it happens. */
    static final String BEFORE = "Before-The-Cut";

    private static final int TOLD = 9;

    private final CountDownLatch inHand = new CountDownLatch(TOLD);

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Filter cutBeforeTheAnswer() {
        return (request, response, chain) -> {
            if (((HttpServletRequest) request).getHeader(BEFORE) != null) {
                chain.doFilter(request, response);
                return;
            }
            // what is written stays in here: nobody hears the answer
            chain.doFilter(request, new ContentCachingResponseWrapper((HttpServletResponse) response));
            if (((HttpServletRequest) request).getMethod().equals("POST")) {
                cut();
            }
        };
    }

    @EventListener
    void stored(IncidentMoved moved) {
        if (moved.incident().channel() == Channel.EMAIL) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    cut();
                }
            });
        }
    }

    private void cut() {
        inHand.countDown();
        try {
            inHand.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}

package fr.vigie.notice;

/** What somebody is told; the diagrams name these where they tell it. */
public enum NoticeKind {
    /** To the client: we have it, under this reference, with this promise. */
    RECEIPT("Accusé de réception", Audience.CLIENT),
    /** To the client: we have it, and it is part of something that others told us of too. */
    ATTACHED("Rattachement", Audience.CLIENT),
    /** To the client: somebody is on it. */
    ENGAGED("Prise en charge", Audience.CLIENT),
    /** To the client: it is not restored yet, and not forgotten. */
    PROGRESS("Point d'avancement", Audience.CLIENT),
    /** To the client: the service is back, is it so for you? */
    RESTORED("Service rétabli", Audience.CLIENT),
    /** To the client: the ticket is closed. */
    CLOSED("Clôture", Audience.CLIENT),
    /** To the client: the words of an agent. */
    MESSAGE("Message", Audience.CLIENT),
    /** To every client of a service: what is wrong with it. */
    ANNOUNCEMENT("Annonce", Audience.CLIENT),
    /** To everybody who uses a service: it is stopped at once, for safety's sake. */
    INTERRUPTION("Interruption d'urgence", Audience.CLIENT),
    /** To the same: how it goes. */
    INTERRUPTION_NEWS("Point sur l'interruption", Audience.CLIENT),
    /** To the same: it is back. */
    INTERRUPTION_OVER("Retour au service", Audience.CLIENT),
    /** To every client of a service: it stops on that day. */
    MAINTENANCE_ANNOUNCED("Maintenance annoncée", Audience.CLIENT),
    /** To the same: another day than the one that was told. */
    MAINTENANCE_MOVED("Maintenance déplacée", Audience.CLIENT),
    /** To the same: it is near. */
    MAINTENANCE_REMINDER("Rappel de maintenance", Audience.CLIENT),
    /** To the same: it begins. */
    MAINTENANCE_STARTED("Maintenance commencée", Audience.CLIENT),
    /** To the same: it takes longer. */
    MAINTENANCE_EXTENDED("Maintenance prolongée", Audience.CLIENT),
    /** To the same: it is over. */
    MAINTENANCE_FINISHED("Maintenance terminée", Audience.CLIENT),
    /** To the same: it does not take place. */
    MAINTENANCE_CANCELLED("Maintenance annulée", Audience.CLIENT),
    /** To staff: a maintenance needs you. */
    MAINTENANCE("Maintenance", Audience.STAFF),
    /** To the managers: a maintenance is over, and this is how it went. */
    MAINTENANCE_REPORT("Compte rendu de maintenance", Audience.STAFF),
    /** To staff: a ticket is offered to your team. */
    OFFERED("Ticket à prendre", Audience.STAFF),
    /** To staff: a deadline comes near. */
    DEADLINE_NEAR("Échéance proche", Audience.STAFF),
    /** To staff: a deadline is missed. */
    DEADLINE_MISSED("Échéance dépassée", Audience.STAFF),
    /** To staff: nobody acted, and the ticket is offered to you too. */
    ESCALATED("Escalade", Audience.STAFF),
    /** To staff: your slot begins, and this is what is open. */
    HANDOVER("Relève", Audience.STAFF),
    /** To staff: your slot begins, and this is how things stand. */
    POINT("Point de relève", Audience.STAFF),
    /** To the managers: somebody is missing in the rota, or a calendar of it can't be read. */
    ROTA("Agenda des gardes", Audience.STAFF),
    /** To the managers: nothing comes in by one of the doors, or it can't be used. */
    DOOR("Porte d'entrée", Audience.STAFF),
    /** To the managers: something within Vigie is not as it must be, or is so again. */
    CHECKUP("Contrôle interne", Audience.STAFF),
    /** To those who may stop a service: one waits for your word, or somebody gave theirs. */
    INTERRUPTION_DECISION("Décision d'interruption", Audience.STAFF),
    /** To staff: the client of your ticket said more. */
    REPLY("Le client a écrit", Audience.STAFF),
    /** To staff: something that we promised to tell could not be delivered. */
    UNDELIVERED("Notice non remise", Audience.STAFF),
    /** To the managers: a machine that wants to be told of incidents takes nothing, or takes it again. */
    WEBHOOK_TROUBLE("Webhook", Audience.STAFF),
    /** To a machine: what happened to an incident. */
    WEBHOOK("Évènement", Audience.MACHINE);

    /** To whom a notice speaks. */
    public enum Audience {
        CLIENT,
        STAFF,
        /** What reads no text: its words are ready when they are put into the outbox. */
        MACHINE
    }

    private final String label;
    private final Audience audience;

    NoticeKind(String label, Audience audience) {
        this.label = label;
        this.audience = audience;
    }

    /** As an agent says it. */
    public String label() {
        return label;
    }

    /** To whom it speaks. */
    public Audience audience() {
        return audience;
    }

    /** Whether a text says it: in a file of its own, for people. */
    public boolean isWorded() {
        return audience != Audience.MACHINE;
    }
}

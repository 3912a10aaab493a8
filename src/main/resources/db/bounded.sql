--liquibase formatted sql

--changeset vigie:doctor-bounded
--comment: the doctor looks every minute at what is open or was closed of late, among all tickets that there ever were
create index incident_closed on incident (closed_at);
create index enclosure_no_room on enclosure (report)
    where refused like 'Non conservé : il n''y avait plus de place sur le disque%';

--changeset vigie:notice-next
--comment: the next letter of a carrier stands first, however many wait behind it
create index notice_next on notice (carrier, urgent desc, due_at, seq) where due_at is not null;
drop index notice_due;

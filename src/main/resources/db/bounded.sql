--liquibase formatted sql

-- each index by itself: whoever holds one lock and waits for another gets into a deadlock with a node that is at work

--changeset vigie:doctor-bounded
--comment: the doctor looks every minute at what is open or was closed of late, among all tickets that there ever were
create index incident_closed on incident (closed_at);

--changeset vigie:doctor-bounded-room
--comment: and at what was not kept of mails
create index enclosure_no_room on enclosure (report)
    where refused like 'Non conservé : il n''y avait plus de place sur le disque%';

--changeset vigie:notice-next
--comment: the next letter of a carrier stands first, however many wait behind it
create index notice_next on notice (carrier, urgent desc, due_at, seq) where due_at is not null;

--changeset vigie:notice-next-alone
--comment: the index before it is of no use any more
drop index notice_due;

--changeset vigie:notice-accepted
--comment: whether anything went out by a carrier of late, among all that ever did
create index notice_accepted on notice (carrier, accepted_at) where accepted_at is not null;

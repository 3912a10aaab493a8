--liquibase formatted sql

--changeset vigie:conversation
--comment: who waits for an answer in the chat, in our own widget (token) or at a provider's (provider_name)
create table conversation (
    id text primary key,
    token_hash text,
    opening text unique,
    provider_name text unique,
    reference text not null,
    name text not null,
    email text,
    language text not null,
    opened_at timestamptz not null,
    -- given out under the row's lock: the lines of a conversation become visible in the order of their numbers
    last_seq bigint not null default 0,
    seen_seq bigint not null default 0,
    mailed_seq bigint not null default 0,
    here_at timestamptz not null
);
create index conversation_unseen on conversation (here_at)
    where email is not null and token_hash is not null and last_seq > greatest(seen_seq, mailed_seq);

--changeset vigie:chat-line
--comment: what was said, in order; source names the message of the client or the notice that it came from, once
create table chat_line (
    conversation text not null references conversation,
    seq bigint not null,
    at timestamptz not null,
    ours boolean not null,
    kind text not null,
    text text not null,
    reference text not null,
    source text not null unique,
    primary key (conversation, seq)
);

--changeset vigie:conversation-unread
--comment: what was shown is told to whoever sent it up to told_seq; mailed_seq is also how far what nobody read is given up
alter table conversation add column told_seq bigint not null default 0;
create index conversation_read on conversation (id) where token_hash is not null and seen_seq > told_seq;
create index conversation_unread on conversation (here_at)
    where email is null and token_hash is not null and last_seq > greatest(seen_seq, mailed_seq);

--changeset vigie:conversation-opened
create index conversation_opened on conversation (opened_at) where token_hash is not null;

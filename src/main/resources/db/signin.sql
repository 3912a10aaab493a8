--liquibase formatted sql

--changeset vigie:provider-account
--comment: which account belongs to whom at the provider of identities
create table provider_account (
    account text primary key,
    issuer text not null,
    subject text not null,
    as_of timestamptz not null,
    unique (issuer, subject)
);

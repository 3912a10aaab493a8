--liquibase formatted sql

--changeset vigie:client
--comment: who we serve, what they use, and who is told of what
create table client (
    code text primary key,
    version bigint not null,
    name text not null,
    language text not null
);
create index client_code_in_any_case on client (lower(code));
create index client_name_in_any_case on client (lower(name));

create table client_domain (
    domain text primary key,
    client text not null references client on delete cascade
);
create index client_domain_client on client_domain (client);

create table client_service (
    client text not null references client on delete cascade,
    service text not null,
    primary key (client, service)
);
create index client_service_service on client_service (service);

create table client_contact (
    client text not null references client on delete cascade,
    position integer not null,
    name text not null,
    email text,
    mobile text,
    language text not null,
    carriers text[] not null,
    topics text[] not null,
    primary key (client, position)
);
create index client_contact_email on client_contact (lower(email));
create index client_contact_mobile on client_contact (mobile);

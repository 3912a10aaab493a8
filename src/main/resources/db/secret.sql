--liquibase formatted sql

--changeset vigie:secret
--comment: keys that Vigie makes for itself at its first start, the same for all nodes
create table secret (
    name text primary key,
    value text not null
);
